/** Lists of node ids, one after the other: the list of node `i` is `targets[offsets[i] .. offsets[i + 1]]`, ascending. */
export interface Lists {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

/** Who links to whom, between registrable domains, in memory. */
export interface LinkGraph {
  /** The domain of each node id. */
  readonly names: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  readonly out: Lists
  readonly in: Lists
}

/** Nodes that `id` links to (`graph.out`) or that link to it (`graph.in`), ascending. */
export function neighbours(lists: Lists, id: number): Uint32Array {
  return lists.targets.subarray(lists.offsets[id] ?? 0, lists.offsets[id + 1] ?? 0)
}

/** The same by domain; empty for a domain that is not in the graph. */
export function neighbourDomains(graph: LinkGraph, domain: string, direction: 'in' | 'out'): string[] {
  const id = graph.ids.get(domain)
  return id === undefined ? [] : Array.from(neighbours(graph[direction], id), (other) => graph.names[other] ?? '')
}

/** Whether an arc leads from one node to the other; binary search. */
export function hasArc(lists: Lists, from: number, to: number): boolean {
  let low = lists.offsets[from] ?? 0
  let high = lists.offsets[from + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((lists.targets[middle] ?? 0) < to) low = middle + 1
    else high = middle
  }
  return low < (lists.offsets[from + 1] ?? 0) && lists.targets[low] === to
}

/** Builds a graph from arcs in any order; repeats and links to oneself are left out. */
export function linkGraph(names: readonly string[], from: Uint32Array, to: Uint32Array): LinkGraph {
  const out = withoutRepeats(listsOf(names.length, from, to))
  return { names, ids: new Map(names.map((name, id) => [name, id])), out, in: transposed(out) }
}

/** Counting sort of the arcs by their start. */
function listsOf(size: number, from: Uint32Array, to: Uint32Array): Lists {
  const offsets = new Uint32Array(size + 1)
  for (const id of from) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
  for (let id = 0; id < size; id++) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
  const next = offsets.slice(0, size)
  const targets = new Uint32Array(to.length)
  for (let arc = 0; arc < to.length; arc++) {
    const start = from[arc] ?? 0
    const at = next[start] ?? 0
    targets[at] = to[arc] ?? 0
    next[start] = at + 1
  }
  return { offsets, targets }
}

function withoutRepeats(lists: Lists): Lists {
  const size = lists.offsets.length - 1
  const offsets = new Uint32Array(size + 1)
  const targets = lists.targets
  let kept = 0
  for (let id = 0; id < size; id++) {
    const list = neighbours(lists, id).sort()
    let last = -1
    for (const target of list) {
      if (target === last || target === id) continue
      targets[kept++] = target
      last = target
    }
    offsets[id + 1] = kept
  }
  return { offsets, targets: targets.slice(0, kept) }
}

/** All arcs the other way round. */
function transposed(lists: Lists): Lists {
  const size = lists.offsets.length - 1
  const starts = new Uint32Array(lists.targets.length)
  for (let id = 0; id < size; id++) starts.fill(id, lists.offsets[id], lists.offsets[id + 1])
  return listsOf(size, lists.targets, starts)
}
