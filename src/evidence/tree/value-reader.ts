import type { PageTree } from './page-tree.ts'

/** What an attribute of a node, by this name, says; null where it is not there. A template repeats its values: each is read once. */
export function valueReader<T extends number | string | boolean>(
  tree: PageTree,
  name: string,
  read: (value: string) => T,
): (node: number) => T | null {
  const known: T[] = []
  return (node) => {
    const attribute = tree.attributeAt(node, name)
    return attribute < 0 ? null : (known[tree.valueNumber(attribute)] ??= read(tree.valueOf(attribute)))
  }
}
