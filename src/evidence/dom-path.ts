import type { PageTree } from './tree/index.ts'
import { nameOf } from './page.ts'

/** Innermost steps shown: enough to find the place, short enough to read. */
const MOST_STEPS = 12

/** `html > body > main > p:nth-of-type(3) > a`; a deeply nested node shows its innermost steps after an ellipsis. */
export function domPath(tree: PageTree, node: number): string {
  const steps: string[] = []
  let at = node
  for (; at >= 0 && steps.length < MOST_STEPS; at = tree.parent[at] ?? -1) steps.unshift(step(tree, at))
  return (at >= 0 ? '… > ' : '') + steps.join(' > ')
}

function step(tree: PageTree, node: number): string {
  const name = nameOf(tree, node)
  const parent = tree.parent[node] ?? -1
  if (parent < 0) return name
  let place = 0
  let count = 0
  const end = tree.end[parent]!
  for (let sibling = parent + 1; sibling < end; sibling = tree.end[sibling]!) {
    if (tree.tag[sibling] !== tree.tag[node]) continue
    count++
    if (sibling === node) place = count
  }
  return count > 1 ? `${name}:nth-of-type(${place})` : name
}
