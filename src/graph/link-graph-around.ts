import { linkGraph, type LinkGraph } from './link-graph.ts'
import type { PackedGraph } from './packed/packed-graph.ts'

/**
 * Lists longer than this are those of platforms, directories and the like, whose company tells nothing of a site; only
 * their links within the set are kept.
 */
const LONGEST = 2000

/** The part of a packed graph that has to do with these domains: all links from and to them. It fits in memory however large the graph is. */
export function linkGraphAround(graph: PackedGraph, domains: Iterable<string>): LinkGraph {
  const within = new Set<number>()
  for (const domain of domains) {
    const node = graph.nodeOf(domain)
    if (node >= 0) within.add(node)
  }
  const local = new Map<number, number>()
  const idOf = (node: number): number => {
    const known = local.get(node) ?? local.size
    local.set(node, known)
    return known
  }
  const [from, to]: [number[], number[]] = [[], []]
  const kept = (list: Uint32Array): Uint32Array =>
    list.length > LONGEST ? list.filter((other) => within.has(other)) : list
  for (const node of within) {
    for (const other of kept(graph.out.of(node))) {
      from.push(idOf(node))
      to.push(idOf(other))
    }
    for (const other of kept(graph.in.of(node))) {
      from.push(idOf(other))
      to.push(idOf(node))
    }
  }
  const names = Array.from(local.keys(), (node) => graph.domainOf(node))
  return linkGraph(names, Uint32Array.from(from), Uint32Array.from(to))
}
