import type { ListTable } from '../packed/lists.ts'
import { countDegrees } from './count-degrees.ts'
import { GIVER_SIZE, placeGivers, type Givers } from './givers.ts'
import { createKernelMemory, eachSlice, type KernelMemory } from './kernels.ts'
import { layOutLists } from './lists-in-memory.ts'
import { placesBy } from './places-by.ts'

/** Lists ready for rounds of pulling. Addresses are those of the memory. */
export interface PullLists {
  readonly memory: KernelMemory
  readonly givers: Givers
  /** Sums the shares that each node is given. */
  readonly pull: (sums: Float64Array) => void
}

/**
 * Sources of one block: 2^17 shares of 4 bytes, half of a second-level cache of 1 MiB. On 125 M scrambled arcs 2^16 took
 * 257 ms a round, 2^17 216, 2^18 249, 2^19 282; without blocks 930.
 */
const SHIFT = 17

/** Where the arcs and the lists of each block go; one entry more than there are blocks, for the ends. */
interface Plan {
  readonly degrees: Uint32Array
  readonly positions: Uint32Array
  readonly arcs: Uint32Array
  readonly lists: Uint32Array
}

/**
 * Sorts the arcs into blocks of sources that stay in the cache, those with the most links first. It takes two walks
 * over the file before the first round. Null when the blocks do not fit beside `others` bytes.
 */
export function blockedLists(
  table: ListTable,
  nodes: number,
  arcs: number,
  others: number,
  most: number,
): PullLists | null {
  const plan = planBlocks(table, nodes)
  const blocks = plan.arcs.length - 1
  const lists = plan.lists[blocks] ?? 0
  const streamed = layOutLists(table, nodes, arcs, 0, 0)
  const size = streamed.size + GIVER_SIZE * nodes + 8 * lists + 4 * arcs + 12 * (blocks + 1) + others
  if (size > most) return null
  const memory = createKernelMemory(size)
  const givers = placeGivers(memory, plan.degrees, plan.positions)
  const [addresses, shares] = [givers.addresses.byteOffset, givers.shares.byteOffset]
  const [targets, begins, sources] = [memory.u32(lists).byteOffset, memory.u32(lists), memory.u32(arcs).byteOffset]
  const [last, nextList, nextArc] = [memory.u32(blocks), placed(memory, plan.lists), placed(memory, plan.arcs)]
  const next = [last.byteOffset, nextList.byteOffset, nextArc.byteOffset] as const
  const { kernels } = memory
  streamed.place(memory).each((first, end, starts, from) => {
    kernels.fillBlocks(
      first,
      end,
      starts,
      from,
      addresses,
      shares,
      SHIFT + 2,
      ...next,
      targets,
      begins.byteOffset,
      sources,
    )
  })
  for (let block = 0; block < blocks; block++) begins[nextList[block] ?? 0] = plan.arcs[block + 1] ?? 0
  const pull: PullLists['pull'] = (sums) => {
    const to = sums.fill(0).byteOffset
    for (let block = 0; block < blocks; block++)
      eachSlice(plan.lists[block] ?? 0, nextList[block] ?? 0, (first, end) =>
        kernels.pullBlocks(first, end, targets, begins.byteOffset, sources, to),
      )
  }
  return { memory, givers, pull }
}

function planBlocks(table: ListTable, nodes: number): Plan {
  const layout = layOutLists(table, nodes, 0, 0, 0)
  const memory = createKernelMemory(layout.size + 4 * nodes)
  const degrees = countDegrees(memory, layout.place(memory))
  const positions = placesBy(degrees)
  const blocks = (nodes >>> SHIFT) + 1
  const arcs = new Uint32Array(blocks + 1)
  const lists = new Uint32Array(blocks + 1)
  degrees.forEach((degree, node) => {
    const block = (positions[node] ?? 0) >>> SHIFT
    arcs[block + 1] = (arcs[block + 1] ?? 0) + degree
  })
  for (let block = 1; block <= blocks; block++) {
    // A block has at most one list for each arc and for each node; and one entry more, for the end of the last.
    lists[block] = (lists[block - 1] ?? 0) + Math.min(arcs[block] ?? 0, nodes) + 1
    arcs[block] = (arcs[block] ?? 0) + (arcs[block - 1] ?? 0)
  }
  return { degrees, positions, arcs, lists }
}

function placed(memory: KernelMemory, values: Uint32Array): Uint32Array {
  const array = memory.u32(values.length)
  array.set(values)
  return array
}
