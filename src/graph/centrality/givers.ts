import type { KernelMemory } from './kernels.ts'

/**
 * The nodes with links, in the order in which their shares stand. Nodes without any give nothing and have no place, so
 * that the shares, which are read at random, take as little cache as they can.
 */
export interface Givers {
  /** The node at each position. */
  readonly nodes: Uint32Array
  /** Number of nodes that each gives to, by position. */
  readonly degrees: Uint32Array
  /** What each gives to each of those, by position; filled anew in each round. */
  readonly shares: Float32Array
  /** By node: the address of its share; of no meaning for those without links. */
  readonly addresses: Uint32Array
}

/** Bytes for each node, at most. */
export const GIVER_SIZE = 16

/** Gives the nodes with links their positions, in their own order. */
export function giversInOrder(memory: KernelMemory, degrees: Uint32Array): Givers {
  let count = 0
  return placeGivers(
    memory,
    degrees,
    degrees.map((degree) => (degree > 0 ? count++ : 0)),
  )
}

/** @param positions by node; those with links have the lowest */
export function placeGivers(memory: KernelMemory, degrees: Uint32Array, positions: Uint32Array): Givers {
  const count = degrees.reduce((sum, degree) => sum + (degree > 0 ? 1 : 0), 0)
  const givers = {
    nodes: memory.u32(count),
    degrees: memory.u32(count),
    shares: memory.f32(count),
    addresses: memory.u32(degrees.length),
  }
  degrees.forEach((degree, node) => {
    const position = positions[node] ?? 0
    if (degree === 0) return
    givers.nodes[position] = node
    givers.degrees[position] = degree
    givers.addresses[node] = givers.shares.byteOffset + 4 * position
  })
  return givers
}
