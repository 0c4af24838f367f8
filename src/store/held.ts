import { sql, type RawBuilder } from 'kysely'
import type { Flavour } from './flavour.ts'

/** Work that a worker took upon itself is given to another after so long (ms): long enough for a slow one, within a minute after a dead one. */
const HELD = 30_000

/** Until when (ms since 1970) work that is taken now is somebody's. */
export function heldFromNow({ now }: Flavour): RawBuilder<number> {
  return sql<number>`${now} + ${HELD}`
}
