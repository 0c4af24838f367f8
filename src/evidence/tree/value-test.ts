import type { PageTree } from './page-tree.ts'

/** Whether an attribute of a node, by this name, is like the pattern. A template repeats its values: each is looked at once. */
export function valueTest(tree: PageTree, name: string, pattern: RegExp): (node: number) => boolean {
  const known: boolean[] = []
  return (node) => {
    const attribute = tree.attributeAt(node, name)
    return attribute >= 0 && (known[tree.valueNumber(attribute)] ??= pattern.test(tree.valueOf(attribute)))
  }
}
