import type { ListTable } from '../packed/lists.ts'
import { blockedLists, type PullLists } from './blocked-lists.ts'
import { countDegrees } from './count-degrees.ts'
import { createKernelMemory } from './kernels.ts'
import { layOutLists } from './lists-in-memory.ts'

/** How the lists are laid out: in blocks, in the order of the file, or whichever suits the size of the graph. */
export type Layout = 'blocked' | 'plain' | 'fitting'

/**
 * From this many nodes on, the shares do not fit in a second-level cache any more and a round over blocks takes half or a
 * third of the time; sorting the arcs takes as long as 10 to 15 rounds save (bench/graph, 8 million nodes).
 */
const BLOCKED_FROM = 2_000_000

/**
 * Reads the lists into memory; those that do not fit beside `others` bytes are read from the file on each pull.
 * @param most bytes that may be laid out
 */
export function preparePull(
  table: ListTable,
  nodes: number,
  arcs: number,
  others: number,
  most: number,
  layout: Layout,
): PullLists {
  if (layout === 'blocked' || (layout === 'fitting' && nodes >= BLOCKED_FROM)) {
    const blocked = blockedLists(table, nodes, arcs, others, most)
    if (blocked !== null) return blocked
  }
  const plain = layOutLists(table, nodes, arcs, others + 4 * nodes, most)
  const memory = createKernelMemory(plain.size + others + 4 * nodes)
  const lists = plain.place(memory)
  return {
    memory,
    degrees: countDegrees(memory, lists),
    positions: 0,
    pull: ({ byteOffset: from }, { byteOffset: to }) =>
      lists.each((first, end, starts, sources) => memory.kernels.pull(first, end, starts, sources, from, to)),
  }
}
