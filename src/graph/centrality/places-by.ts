/** The place of each item when those with the highest count stand first, and equal ones in their own order; a counting sort. */
export function placesBy(counts: Uint32Array): Uint32Array {
  const highest = counts.reduce((most, count) => Math.max(most, count), 0)
  const next = new Uint32Array(highest + 2)
  for (const count of counts) countIn(next, highest - count + 1)
  for (let rank = 1; rank < next.length; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0)
  return counts.map((count) => countIn(next, highest - count))
}

/** @returns the count before */
function countIn(counts: Uint32Array, at: number): number {
  const count = counts[at] ?? 0
  counts[at] = count + 1
  return count
}
