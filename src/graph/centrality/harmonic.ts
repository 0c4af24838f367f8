import { setImmediate } from 'node:timers/promises'
import { Problem } from '../../model/problem.ts'
import type { PackedGraph } from '../packed/packed-graph.ts'
import { createKernelMemory, MOST_MEMORY } from './kernels.ts'
import { layOutLists } from './lists-in-memory.ts'

export interface HarmonicOptions {
  /** Bytes that the computation may lay out. */
  readonly memory?: number
  /** Told after each step: how many balls grew; throws to stop. */
  readonly report?: (step: number, grew: number) => void
}

export interface Harmonic {
  /** By node: the sum of 1 / distance over all nodes from which it can be reached. An estimate. */
  readonly centrality: Float64Array
  readonly steps: number
  /** Registers of each counter; the size of one ball is off by 1.04 / sqrt(registers) (Flajolet and others, 2007). */
  readonly registers: number
}

/** As many as memory allows: more are more exact. */
const REGISTERS = [128, 64, 32, 16] as const

/**
 * Harmonic centrality by HyperBall (Boldi and Vigna, "In-core computation of geometric centralities", 2013): in each
 * step the counter of a node takes in those of its sources, so that after t steps it holds all that reach it in t.
 */
export async function harmonicCentrality(graph: PackedGraph, options: HarmonicOptions = {}): Promise<Harmonic> {
  const { nodes, arcs } = graph
  const most = options.memory ?? MOST_MEMORY
  const registers = REGISTERS.find((count) => vectorsFor(nodes, count) + (1 << 24) <= most)
  if (registers === undefined) throw tooLarge()
  const vectors = vectorsFor(nodes, registers)
  const layout = layOutLists(graph.in, nodes, arcs, vectors, most)
  const memory = createKernelMemory(layout.size + vectors)
  const lists = layout.place(memory)
  const { kernels } = memory
  let [counters, next] = [memory.bytes(nodes * registers).byteOffset, memory.bytes(nodes * registers).byteOffset]
  let [changed, grown] = [memory.bytes(nodes).fill(1).byteOffset, memory.bytes(nodes).byteOffset]
  const sizes = memory.f32(nodes).fill(1).byteOffset
  const centrality = memory.f64(nodes)
  kernels.seedRegisters(0, nodes, counters, registers)
  let [step, grew] = [0, 1]
  while (grew > 0) {
    step++
    grew = 0
    lists.each((first, end, starts, sources) => {
      const [now, then] = [changed, grown]
      const to = centrality.byteOffset
      grew += kernels.unite(first, end, starts, sources, registers, counters, next, now, then, sizes, to, step)
    })
    ;[counters, next, changed, grown] = [next, counters, grown, changed]
    options.report?.(step, grew)
    // Lets a request to stop come through.
    await setImmediate()
  }
  return { centrality, steps: step - 1, registers }
}

/** Two counters, two marks, a size and a result for each node. */
function vectorsFor(nodes: number, registers: number): number {
  return nodes * (2 * registers + 2 + 4 + 8) + (1 << 12)
}

function tooLarge(): Problem {
  return new Problem('invalid', {
    nl: 'Deze graaf is te groot voor harmonische centraliteit; PageRank kan wel.',
    en: 'This graph is too large for harmonic centrality; PageRank can be computed.',
  })
}
