import type { ListTable } from '../packed/lists.ts'
import { blockedLists, type PullLists } from './blocked-lists.ts'
import { countDegrees } from './count-degrees.ts'
import { GIVER_SIZE, giversInOrder } from './givers.ts'
import { createKernelMemory, type KernelMemory } from './kernels.ts'
import { layOutLists, type KernelLists, type VisitLists } from './lists-in-memory.ts'

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
  const beside = others + (4 + GIVER_SIZE) * nodes
  const plain = layOutLists(table, nodes, arcs, beside, most)
  const memory = createKernelMemory(plain.size + beside)
  return plainLists(memory, plain.place(memory))
}

/** Lists in the order of the file, in which sources become the addresses of their shares: once, or after each reading. */
function plainLists(memory: KernelMemory, lists: KernelLists): PullLists {
  const { kernels } = memory
  const givers = giversInOrder(memory, countDegrees(memory, lists))
  const address: VisitLists = (first, end, starts, sources) => {
    const bounds = new Uint32Array(memory.buffer, starts, end - first + 1)
    kernels.address(sources, bounds[0] ?? 0, bounds[end - first] ?? 0, givers.addresses.byteOffset)
  }
  if (lists.whole !== null) lists.each(address)
  const pull: PullLists['pull'] = ({ byteOffset: sums }) =>
    lists.each((first, end, starts, sources) => {
      if (lists.whole === null) address(first, end, starts, sources)
      kernels.pull(first, end, starts, sources, sums)
    })
  return { memory, givers, pull }
}
