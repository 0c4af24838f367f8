import type { PageTree } from '../tree/index.ts'
import type { Outline } from './outline.ts'
import type { Sums } from './sums.ts'

/** By node: the nearest ancestor that holds more blocks than the node does, -1 for none. */
export function widerOf(tree: PageTree, sums: Sums): Int32Array {
  const wider = new Int32Array(tree.size)
  const blocksIn = (node: number) => (sums.first[tree.end[node] ?? 0] ?? 0) - (sums.first[node] ?? 0)
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    wider[node] = above < 0 ? -1 : blocksIn(above) > blocksIn(node) ? above : (wider[above] ?? -1)
  }
  return wider
}

export function depthOf(tree: PageTree): Uint16Array {
  const depth = new Uint16Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    depth[node] = above < 0 ? 0 : Math.min(65_535, (depth[above] ?? 0) + 1)
  }
  return depth
}

/** Fewer equal siblings are chance. */
const FEWEST = 3

/** By node: the ancestor (or itself) with most equal siblings, by tag and class, and how many those are. */
export function twinsOf(tree: PageTree, marks: Outline): { twin: Int32Array; twins: Int32Array } {
  const counts = siblings(tree, marks)
  const twin = new Int32Array(tree.size).fill(-1)
  const twins = new Int32Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    if (above >= 0) {
      twin[node] = twin[above] ?? -1
      twins[node] = twins[above] ?? 0
    }
    const own = counts(node)
    if (own < FEWEST || own <= (twins[node] ?? 0) || !isItem(tree, marks, node)) continue
    twin[node] = node
    twins[node] = own
  }
  return { twin, twins }
}

function siblings(tree: PageTree, marks: Outline): (node: number) => number {
  const counts = new Map<number, number>()
  const key = (node: number) => (tree.parent[node] ?? -1) * 65_536 + (marks.signature[node] ?? 0)
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] !== 0) counts.set(key(node), (counts.get(key(node)) ?? 0) + 1)
  }
  return (node) => (tree.tag[node] === 0 ? 0 : (counts.get(key(node)) ?? 1))
}

/** Plain paragraphs and rows repeat in any text; a class, a list item or an article is a thing of its own. */
function isItem(tree: PageTree, marks: Outline, node: number): boolean {
  const tag = tree.tags[tree.tag[node] ?? 0]
  return marks.hasClass[node] === 1 || tag === 'li' || tag === 'article'
}
