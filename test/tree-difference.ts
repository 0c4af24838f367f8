import type { PageTree } from '../src/evidence/tree/page-tree.ts'

/** Where two trees of one page first differ, null when they are equal in all a reader can see. */
export function treeDifference(ours: PageTree, theirs: PageTree): string | null {
  for (let node = 0; node < Math.min(ours.size, theirs.size); node++) {
    const [own, other] = [describe(ours, node, theirs), describe(theirs, node, theirs)]
    if (own !== other) return `node ${node}:\n  ours   ${own}\n  parse5 ${other}`
  }
  if (ours.size !== theirs.size) return `${ours.size} nodes, parse5 has ${theirs.size}`
  return ours.cut === theirs.cut ? null : `cut is ${ours.cut}, ${theirs.cut} after parse5`
}

/** parse5 makes one replacement character of several NULs in foreign content, where the standard makes one of each. */
const REPLACED = /\ufffd+/g

/** Offsets count where parse5 says one: copies the adoption agency makes have none there, and texts a run of its own. */
function describe(tree: PageTree, node: number, oracle: PageTree): string {
  const hasOffset = oracle.tag[node] !== 0 && oracle.offset(node) >= 0
  return JSON.stringify([
    tree.tags[tree.tag[node] ?? 0],
    tree.parent[node],
    tree.end[node],
    tree.attributes(node),
    tree.text(node).replace(REPLACED, '\ufffd'),
    hasOffset ? tree.sourceOf(tree.offset(node), 20) : null,
  ])
}
