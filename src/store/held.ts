/** Work that a worker took upon itself is given to another after so long (ms): long enough for a slow one, within a minute after a dead one. */
export const HELD = 30_000
