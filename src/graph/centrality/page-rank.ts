import { setImmediate } from 'node:timers/promises'
import type { PackedGraph } from '../packed/packed-graph.ts'
import { createKernelMemory, MOST_MEMORY, type KernelMemory } from './kernels.ts'
import { layOutLists, type KernelLists } from './lists-in-memory.ts'

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
  const { damping, tolerance, teleport, backwards, memory: most, report } = { ...USUAL, ...options }
  const { nodes } = graph
  const vectors = nodes * (8 + 8 + 4 + 4 + (teleport === null ? 0 : 8)) + (1 << 12)
  const layout = layOutLists(backwards ? graph.out : graph.in, nodes, graph.arcs, vectors, most)
  const memory = createKernelMemory(layout.size + vectors)
  const lists = layout.place(memory)
  const state = startingState(memory, lists, teleport)
  let [round, change] = [0, Infinity]
  while (round < MOST_ROUNDS && change >= tolerance) {
    change = playRound(memory, lists, state, damping)
    report(++round, change)
    // Lets a request to stop come through.
    await setImmediate()
  }
  return { ranks: state.ranks, rounds: round, change }
}

function playRound({ kernels }: KernelMemory, lists: KernelLists, state: State, damping: number): number {
  const { nodes } = lists
  const [ranks, sums, shares] = [state.ranks.byteOffset, state.sums.byteOffset, state.shares.byteOffset]
  const dangling = kernels.share(0, nodes, ranks, state.degrees.byteOffset, shares)
  lists.each((first, end, starts, sources) => kernels.pull(first, end, starts, sources, shares, sums))
  return kernels.settle(0, nodes, sums, ranks, state.teleport?.byteOffset ?? 0, nodes, damping, dangling)
}

interface State {
  readonly ranks: Float64Array
  readonly sums: Float64Array
  readonly degrees: Uint32Array
  readonly shares: Float32Array
  readonly teleport: Float64Array | null
}

function startingState(memory: KernelMemory, lists: KernelLists, teleport: Float64Array | null): State {
  const { nodes } = lists
  const state = {
    ranks: memory.f64(nodes),
    sums: memory.f64(nodes),
    degrees: memory.u32(nodes),
    shares: memory.f32(nodes),
    teleport: teleport === null ? null : memory.f64(nodes),
  }
  if (teleport === null) state.ranks.fill(1 / nodes)
  else state.ranks.set(teleport)
  if (teleport !== null) state.teleport?.set(teleport)
  lists.each((first, end, starts, sources) => {
    const bounds = new Uint32Array(memory.buffer, starts, end - first + 1)
    memory.kernels.countSources(sources, bounds[0] ?? 0, bounds[end - first] ?? 0, state.degrees.byteOffset)
  })
  return state
}
