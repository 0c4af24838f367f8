import type { PageTree } from './page-tree.ts'

/** All text in a node's subtree, in document order and as written: white space, scripts and styles included. */
export function textContent(tree: PageTree, node: number): string {
  let content = ''
  for (let at = node; at < (tree.end[node] ?? 0); at++) {
    if (tree.tag[at] === 0) content += tree.text(at)
  }
  return content
}
