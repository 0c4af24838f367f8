import type { PageTree } from '../tree/index.ts'

/**
 * What the nearest element above a node says that says anything, the node itself included, as far up as `goesOn` allows; null
 * for nothing. Each element is asked once: links that stand deep in one box share the way up, which would else cost links times depth.
 */
export function climber<T>(
  tree: PageTree,
  goesOn: (node: number) => boolean,
  says: (node: number) => T | null,
): (node: number) => T | null {
  const known = new Map<number, T | null>()
  return (node) => {
    const passed: number[] = []
    let found: T | null = null
    for (let up = node; found === null && goesOn(up); up = tree.parent[up]!) {
      const before = known.get(up)
      found = before === undefined ? says(up) : before
      if (before !== undefined) break
      passed.push(up)
    }
    for (const each of passed) known.set(each, found)
    return found
  }
}
