import type { PageTree } from './page-tree.ts'
import { valueReader } from './value-reader.ts'

/** Whether an attribute of a node, by this name, is like the pattern. */
export function valueTest(tree: PageTree, name: string, pattern: RegExp): (node: number) => boolean {
  const isLike = valueReader(tree, name, (value) => pattern.test(value))
  return (node) => isLike(node) === true
}
