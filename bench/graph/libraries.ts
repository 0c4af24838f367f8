import graphology from 'graphology'
import graphologyMetric from 'graphology-metrics/centrality/pagerank.js'
import createGraph from 'ngraph.graph'
import ngraphPageRank from 'ngraph.pagerank'

/** The types tell of a default export, which a CommonJS module does not have. */
const graphologyPageRank = graphologyMetric as unknown as (graph: object, options: object) => unknown

/** Milliseconds of processor time that each library takes for PageRank, from its own graph in memory to the ranks. */
export function timeLibraries(nodes: number, pairs: Uint32Array, tolerance: number): Record<string, number> {
  return { graphology: timeGraphology(nodes, pairs, tolerance), ngraph: timeNgraph(nodes, pairs, tolerance) }
}

function timeGraphology(nodes: number, pairs: Uint32Array, tolerance: number): number {
  const graph = new graphology.DirectedGraph({ allowSelfLoops: false })
  for (let node = 0; node < nodes; node++) graph.addNode(node)
  for (let at = 0; at < pairs.length; at += 2) graph.addDirectedEdge(pairs[at], pairs[at + 1])
  // Its limit is for each node, ours for all of them together.
  return timeOf(() => graphologyPageRank(graph, { tolerance: tolerance / nodes, getEdgeWeight: null }))
}

function timeNgraph(nodes: number, pairs: Uint32Array, tolerance: number): number {
  const graph = createGraph()
  for (let node = 0; node < nodes; node++) graph.addNode(node)
  for (let at = 0; at < pairs.length; at += 2) graph.addLink(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  return timeOf(() => ngraphPageRank(graph, 0.85, tolerance))
}

function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
