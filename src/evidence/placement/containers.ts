import type { PageTree } from '../tree/index.ts'
import type { Sums } from './sums.ts'

/** By node: the nearest ancestor that holds more blocks than the node does, -1 for none. */
export function widerOf(tree: PageTree, sums: Sums): Int32Array {
  const wider = tree.room.array(Int32Array, tree.size)
  const blocksIn = (node: number) => (sums.first[tree.end[node] ?? 0] ?? 0) - (sums.first[node] ?? 0)
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    wider[node] = above < 0 ? -1 : blocksIn(above) > blocksIn(node) ? above : (wider[above] ?? -1)
  }
  return wider
}

/** By node: the number of its ancestors. */
export function depthOf(tree: PageTree): Uint16Array {
  const depth = tree.room.array(Uint16Array, tree.size)
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    depth[node] = above < 0 ? 0 : Math.min(65_535, (depth[above] ?? 0) + 1)
  }
  return depth
}
