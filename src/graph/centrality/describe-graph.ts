import type { PackedGraph } from '../packed/packed-graph.ts'
import { createKernelMemory, MOST_MEMORY } from './kernels.ts'
import { layOutLists } from './lists-in-memory.ts'
import { strongComponents } from './strong-components.ts'

export interface GraphDescription {
  readonly nodes: number
  readonly arcs: number
  /** Nodes that link to nobody. */
  readonly dangling: number
  /** Strongly connected components, and the number of nodes in the largest; null when the graph does not fit in memory. */
  readonly components: number | null
  readonly core: number | null
}

/** Counts what a graph holds. */
export function describeGraph(graph: PackedGraph, memory = MOST_MEMORY): GraphDescription {
  const { nodes, arcs } = graph
  const layout = layOutLists(graph.out, nodes, arcs, 0, memory)
  const kernelMemory = createKernelMemory(layout.size)
  const lists = layout.place(kernelMemory)
  let dangling = 0
  lists.each((first, end, starts) => {
    const bounds = new Uint32Array(kernelMemory.buffer, starts, end - first + 1)
    for (let at = 1; at < bounds.length; at++) if (bounds[at] === bounds[at - 1]) dangling++
  })
  if (lists.whole === null) return { nodes, arcs, dangling, components: null, core: null }
  return { nodes, arcs, dangling, ...componentsOf(lists.whole.starts, lists.whole.sources) }
}

function componentsOf(starts: Uint32Array, targets: Uint32Array): { components: number; core: number } {
  const { count, of } = strongComponents(starts, targets)
  const sizes = new Uint32Array(count)
  for (const component of of) sizes[component] = (sizes[component] ?? 0) + 1
  return { components: count, core: sizes.reduce((most, size) => Math.max(most, size), 0) }
}
