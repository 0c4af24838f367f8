/** Groups of nodes that can all reach each other. */
export interface StrongComponents {
  readonly count: number
  /** Component of each node, 0 .. count - 1. */
  readonly of: Uint32Array
}

const UNSEEN = 0

/**
 * Strongly connected components (Tarjan, 1972), without recursion: the web's paths are longer than any call stack.
 * @param starts of the list of each node in `targets`, one more than there are nodes
 */
export function strongComponents(starts: Uint32Array, targets: Uint32Array): StrongComponents {
  const nodes = starts.length - 1
  const search = {
    starts,
    targets,
    order: new Uint32Array(nodes),
    low: new Uint32Array(nodes),
    of: new Uint32Array(nodes),
  }
  const state: State = {
    ...search,
    next: starts.slice(0, nodes),
    open: new Uint32Array(nodes),
    path: new Uint32Array(nodes),
    opened: 0,
    seen: 0,
    count: 0,
  }
  for (let node = 0; node < nodes; node++) if (search.order[node] === UNSEEN) explore(state, node)
  return { count: state.count, of: search.of }
}

interface State {
  readonly starts: Uint32Array
  readonly targets: Uint32Array
  /** When each node was first seen, from 1. */
  readonly order: Uint32Array
  /** The earliest node that it leads back to; `CLOSED` once its component is known. */
  readonly low: Uint32Array
  readonly of: Uint32Array
  /** The next arc of each node to follow. */
  readonly next: Uint32Array
  /** Nodes whose component is not known yet, in the order in which they were seen. */
  readonly open: Uint32Array
  readonly path: Uint32Array
  opened: number
  seen: number
  count: number
}

const CLOSED = 0xffffffff

function explore(state: State, root: number): void {
  const { starts, targets, order, low, next, path } = state
  let depth = 0
  path[0] = enter(state, root)
  while (depth >= 0) {
    const node = path[depth] ?? 0
    const at = next[node] ?? 0
    if (at < (starts[node + 1] ?? 0)) {
      next[node] = at + 1
      const other = targets[at] ?? 0
      if (order[other] === UNSEEN) path[++depth] = enter(state, other)
      else lower(low, node, other)
      continue
    }
    if (low[node] === order[node]) close(state, node)
    if (--depth >= 0) lower(low, path[depth] ?? 0, node)
  }
}

function enter(state: State, node: number): number {
  state.order[node] = state.low[node] = ++state.seen
  state.open[state.opened++] = node
  return node
}

/** What `other` leads back to, `node` does too; nodes of closed components lead nowhere. */
function lower(low: Uint32Array, node: number, other: number): void {
  const reached = low[other] ?? CLOSED
  if (reached < (low[node] ?? 0)) low[node] = reached
}

function close(state: State, root: number): void {
  let node: number
  do {
    node = state.open[--state.opened] ?? root
    state.low[node] = CLOSED
    state.of[node] = state.count
  } while (node !== root)
  state.count++
}
