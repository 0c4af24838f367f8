import type { Room } from '../room.ts'

/**
 * The tree while it is being built: one row of integers per node in creation order, linked as in a DOM. Links are 0 for
 * none: the document, node 0, is nobody's child or sibling. A detached node has the parent -1.
 */
export interface Nodes {
  readonly room: Room
  size: number
  tag: Uint16Array
  /** Namespace of an element (`tag-classes.ts`), or how a text is to be read (`texts.ts`). */
  kind: Uint8Array
  /** Element: its range of attributes. Text: its range of the source. */
  from: Int32Array
  to: Int32Array
  /** Offset of the token in the source, -1 for an implied element. */
  start: Int32Array
  parent: Int32Array
  first: Int32Array
  last: Int32Array
  next: Int32Array
  previous: Int32Array
  /** Place in the stack of open elements, 0 when it is not there. */
  slot: Int32Array
}

export const DETACHED = -1

export function createNodes(room: Room, capacity: number): Nodes {
  const integers = (): Int32Array => room.array(Int32Array, capacity)
  return {
    room,
    size: 0,
    tag: room.array(Uint16Array, capacity),
    kind: room.array(Uint8Array, capacity),
    from: integers(),
    to: integers(),
    start: integers(),
    parent: integers(),
    first: integers(),
    last: integers(),
    next: integers(),
    previous: integers(),
    slot: integers(),
  }
}

/** Adds a node that stands nowhere yet. */
export function addNode(nodes: Nodes, tag: number, kind: number, from: number, to: number, start: number): number {
  const node = nodes.size
  if (node === nodes.tag.length) grow(nodes)
  nodes.size = node + 1
  nodes.tag[node] = tag
  nodes.kind[node] = kind
  nodes.from[node] = from
  nodes.to[node] = to
  nodes.start[node] = start
  nodes.parent[node] = DETACHED
  return node
}

/** Makes a detached node the last child of `parent`. */
export function append(nodes: Nodes, parent: number, node: number): void {
  const before = nodes.last[parent]!
  nodes.parent[node] = parent
  nodes.previous[node] = before
  nodes.next[node] = 0
  if (before === 0) nodes.first[parent] = node
  else nodes.next[before] = node
  nodes.last[parent] = node
}

/** Puts a detached node before `sibling`, which stands in the tree. */
export function insertBefore(nodes: Nodes, sibling: number, node: number): void {
  const parent = nodes.parent[sibling]!
  const before = nodes.previous[sibling]!
  nodes.parent[node] = parent
  nodes.previous[node] = before
  nodes.next[node] = sibling
  nodes.previous[sibling] = node
  if (before === 0) nodes.first[parent] = node
  else nodes.next[before] = node
}

export function detach(nodes: Nodes, node: number): void {
  const parent = nodes.parent[node]!
  if (parent === DETACHED) return
  const before = nodes.previous[node]!
  const after = nodes.next[node]!
  if (before === 0) nodes.first[parent] = after
  else nodes.next[before] = after
  if (after === 0) nodes.last[parent] = before
  else nodes.previous[after] = before
  nodes.parent[node] = DETACHED
}

/** Moves all children of one node to the end of another. */
export function moveChildren(nodes: Nodes, from: number, to: number): void {
  for (let child = nodes.first[from]!; child !== 0; child = nodes.first[from]!) {
    detach(nodes, child)
    append(nodes, to, child)
  }
}

const COLUMNS = ['tag', 'kind', 'from', 'to', 'start', 'parent', 'first', 'last', 'next', 'previous', 'slot'] as const

function grow(nodes: Nodes): void {
  const larger = createNodes(nodes.room, nodes.tag.length * 2)
  for (const column of COLUMNS) {
    larger[column].set(nodes[column])
    Object.assign(nodes, { [column]: larger[column] })
  }
}
