// Plain versions of what the kernels compute, as simple as can be: the oracle of their tests.

export type Arc = readonly [from: number, to: number]

/** PageRank by pushing along each arc. @param start where the surfer starts anew, a share for each node */
export function plainPageRank(
  nodes: number,
  arcs: readonly Arc[],
  start: (node: number) => number,
  rounds: number,
): number[] {
  const degrees = new Array<number>(nodes).fill(0)
  for (const [from] of arcs) degrees[from] = (degrees[from] ?? 0) + 1
  let ranks = degrees.map((_, node) => start(node))
  for (let round = 0; round < rounds; round++) {
    const next = new Array<number>(nodes).fill(0)
    for (const [from, to] of arcs) next[to] = (next[to] ?? 0) + (ranks[from] ?? 0) / (degrees[from] ?? 1)
    const dangling = ranks.reduce((sum, rank, node) => (degrees[node] === 0 ? sum + rank : sum), 0)
    ranks = next.map((sum, node) => 0.85 * sum + (0.85 * dangling + 0.15) * start(node))
  }
  return ranks
}

/** Harmonic centrality by a breadth-first search against the arcs, from each node. */
export function plainHarmonic(nodes: number, arcs: readonly Arc[]): number[] {
  const sources = Array.from({ length: nodes }, (): number[] => [])
  for (const [from, to] of arcs) sources[to]?.push(from)
  return sources.map((_, node) => {
    const seen = new Set([node])
    let [edge, distance, sum] = [[node], 0, 0]
    while (edge.length > 0) {
      distance++
      edge = edge.flatMap((one) => (sources[one] ?? []).filter((other) => !seen.has(other) && seen.add(other)))
      sum += edge.length / distance
    }
    return sum
  })
}
