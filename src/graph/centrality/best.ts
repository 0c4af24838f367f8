/** The nodes with the highest scores, best first; of equal ones the lower node comes first. */
export function best(scores: Float64Array, count: number): number[] {
  const found: number[] = []
  const worst = (): number => scores[found.at(-1) ?? -1] ?? -Infinity
  for (let node = 0; node < scores.length; node++) {
    const score = scores[node] ?? 0
    if (found.length >= count && score <= worst()) continue
    let at = found.length
    while (at > 0 && (scores[found[at - 1] ?? -1] ?? 0) < score) at--
    found.splice(at, 0, node)
    if (found.length > count) found.pop()
  }
  return found
}
