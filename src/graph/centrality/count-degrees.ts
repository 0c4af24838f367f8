import type { KernelMemory } from './kernels.ts'
import type { KernelLists } from './lists-in-memory.ts'

/** How often each node stands in the lists: the number of nodes that it gives to. */
export function countDegrees(memory: KernelMemory, lists: KernelLists): Uint32Array {
  const degrees = memory.u32(lists.nodes)
  lists.each((first, end, starts, sources) => {
    const bounds = new Uint32Array(memory.buffer, starts, end - first + 1)
    memory.kernels.countSources(sources, bounds[0] ?? 0, bounds[end - first] ?? 0, degrees.byteOffset)
  })
  return degrees
}
