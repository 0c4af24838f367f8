import type { PageTree } from './page-tree.ts'

/** The elements of one of these names, in document order; inside `within` (itself not counted) when that is given. */
export function* elementsNamed(tree: PageTree, names: readonly string[], within?: number): Generator<number> {
  const wanted = new Set(names.map((name) => tree.tags.indexOf(name)).filter((tag) => tag > 0))
  const end = within === undefined ? tree.size : (tree.end[within] ?? 0)
  for (let node = within === undefined ? 0 : within + 1; node < end; node++) {
    if (wanted.has(tree.tag[node] ?? 0)) yield node
  }
}
