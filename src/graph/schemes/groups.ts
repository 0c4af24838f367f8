/** Connected groups of a list of pairs (union-find), in order of first appearance. */
export function groupsOf<Item>(pairs: Iterable<readonly [Item, Item]>): Item[][] {
  const parents = new Map<Item, Item>()
  const rootOf = (item: Item): Item => {
    let at = item
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up)
      at = up
    }
    if (!parents.has(item)) parents.set(item, at)
    return at
  }
  for (const [one, other] of pairs) parents.set(rootOf(one), rootOf(other))
  const groups = new Map<Item, Item[]>()
  for (const item of parents.keys()) {
    const root = rootOf(item)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
