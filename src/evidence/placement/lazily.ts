import type { Room } from '../tree/index.ts'

/** Numbers (0 .. 255) worked out when they are first asked for: most pages have a few links that matter among many blocks. */
export function lazily(room: Room, count: number, valueOf: (at: number) => number): (at: number) => number {
  const known = room.array(Int16Array, count).fill(-1)
  return (at) => {
    const value = known[at]!
    return value >= 0 ? value : (known[at] = valueOf(at))
  }
}
