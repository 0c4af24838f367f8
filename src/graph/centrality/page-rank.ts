import { setImmediate } from 'node:timers/promises'
import type { PackedGraph } from '../packed/packed-graph.ts'
import type { PullLists } from './blocked-lists.ts'
import { eachSlice, MOST_MEMORY, type KernelMemory } from './kernels.ts'
import { preparePull, type Layout } from './pull-lists.ts'

export interface RankOptions {
  /** Share of the rank that follows links; the rest starts anew. Page and others (1998) take 0.85, as Common Crawl does. */
  readonly damping?: number
  /** Where it starts anew: a share for each node, 1 in all; null for everywhere alike. */
  readonly teleport?: Float64Array | null
  /** Rank flows against the links instead: from a site to those that link to it. */
  readonly backwards?: boolean
  /** Stops when the changes of one round add up to less. */
  readonly tolerance?: number
  /** Bytes that the computation may lay out; lists that do not fit are read anew each round. */
  readonly memory?: number
  readonly layout?: Layout
  /** Told after each round; throws to stop. */
  readonly report?: (round: number, change: number) => void
}

export interface Ranked {
  /** Rank by node, 1 in all. */
  readonly ranks: Float64Array
  readonly rounds: number
  /** Sum of the changes of the last round. */
  readonly change: number
}

const USUAL = {
  damping: 0.85,
  teleport: null,
  backwards: false,
  tolerance: 1e-6,
  memory: MOST_MEMORY,
  layout: 'fitting',
  report: () => undefined,
} satisfies Required<RankOptions>
/** 0.85 ** 200 is below 1e-14, so more rounds change nothing. */
const MOST_ROUNDS = 200

/**
 * PageRank by rounds of pulling. With a teleport to trusted sites it is TrustRank (Gyöngyi and others, 2004), with one
 * to the sites of a topic topic-sensitive PageRank (Haveliwala, 2002), backwards from known spam Anti-TrustRank
 * (Krishnan and Raj, 2006). The rank of nodes without links starts anew, so the sum stays 1.
 */
export async function pageRank(graph: PackedGraph, options: RankOptions = {}): Promise<Ranked> {
  const { damping, tolerance, teleport, backwards, memory, layout, report } = { ...USUAL, ...options }
  const { nodes, arcs } = graph
  const vectors = nodes * (8 + 8 + (teleport === null ? 0 : 8)) + (1 << 12)
  const lists = preparePull(backwards ? graph.out : graph.in, nodes, arcs, vectors, memory, layout)
  const state = startingState(lists.memory, nodes, teleport)
  let [round, change] = [0, Infinity]
  while (round < MOST_ROUNDS && change >= tolerance) {
    change = playRound(lists, state, damping)
    report(++round, change)
    // Lets a request to stop come through.
    await setImmediate()
  }
  return { ranks: state.ranks, rounds: round, change }
}

interface State {
  readonly ranks: Float64Array
  readonly sums: Float64Array
  readonly teleport: Float64Array | null
}

function startingState(memory: KernelMemory, nodes: number, teleport: Float64Array | null): State {
  const [ranks, sums] = [memory.f64(nodes), memory.f64(nodes)]
  if (teleport === null) return { ranks: ranks.fill(1 / nodes), sums, teleport }
  const start = memory.f64(nodes)
  start.set(teleport)
  ranks.set(teleport)
  return { ranks, sums, teleport: start }
}

function playRound({ memory, givers, pull }: PullLists, state: State, damping: number): number {
  const { kernels } = memory
  const nodes = state.ranks.length
  const [ranks, sums, start] = [state.ranks.byteOffset, state.sums.byteOffset, state.teleport?.byteOffset ?? 0]
  const [from, degrees, shares] = [givers.nodes.byteOffset, givers.degrees.byteOffset, givers.shares.byteOffset]
  let [given, change] = [0, 0]
  eachSlice(0, givers.nodes.length, (first, end) => {
    given += kernels.share(first, end, ranks, from, degrees, shares)
  })
  pull(state.sums)
  // All ranks are 1 together: what givers do not have, nodes without links do.
  const dangling = 1 - given
  eachSlice(0, nodes, (first, end) => {
    change += kernels.settle(first, end, sums, ranks, start, nodes, damping, dangling)
  })
  return change
}
