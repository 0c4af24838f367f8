import type { PageTree } from './page-tree.ts'

/** The elements around a node, nearest first. At most `MAX_DEPTH` and one. */
export function* ancestors(tree: PageTree, node: number): Generator<number> {
  for (let above = tree.parent[node] ?? -1; above >= 0; above = tree.parent[above] ?? -1) yield above
}
