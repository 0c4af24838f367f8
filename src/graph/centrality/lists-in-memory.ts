import type { ListTable, PlannedPiece } from '../packed/lists.ts'
import { damaged } from '../packed/problems.ts'
import { eachSlice, MOST_MEMORY, type KernelMemory } from './kernels.ts'

/** Lists of the nodes first .. end - 1 in the kernels' memory, as addresses. */
export type VisitLists = (first: number, end: number, starts: number, sources: number) => void

/** All lists in one direction, for kernels to walk over as often as they like. */
export interface KernelLists {
  readonly nodes: number
  /** Where the list of each node begins, and the lists one after the other; null when they are read from the file. */
  readonly whole: { readonly starts: Uint32Array; readonly sources: Uint32Array } | null
  each(visit: VisitLists): void
}

/** Lists to lay out, and the memory that this takes. */
export interface ListLayout {
  readonly size: number
  place(memory: KernelMemory): KernelLists
}

/** Bytes unpacked at a time: they and what comes out of them stay in the second-level cache. */
const PIECE = 1 << 16

/**
 * Lays the lists out as plain arrays, 4 bytes an arc, where they fit beside `others` bytes; else they are read from
 * the file and unpacked piece by piece on each walk.
 */
export function layOutLists(
  table: ListTable,
  nodes: number,
  arcs: number,
  others: number,
  most = MOST_MEMORY,
): ListLayout {
  const plan = table.plan(PIECE)
  const longest = plan.reduce((most, { length }) => Math.max(most, length), 0)
  const widest = plan.reduce((most, { count }) => Math.max(most, count), 0)
  const whole = longest + 4 * (nodes + 1) + 4 * arcs
  // An arc takes at least one byte, so a piece never holds more arcs than bytes.
  const streamed = longest + 4 * (widest + 1) + 4 * longest
  return whole + others <= most
    ? { size: whole, place: (memory) => wholeLists(memory, table, plan, nodes, arcs, longest) }
    : { size: streamed, place: (memory) => streamedLists(memory, table, plan, nodes, longest, widest) }
}

function wholeLists(
  memory: KernelMemory,
  table: ListTable,
  plan: readonly PlannedPiece[],
  nodes: number,
  arcs: number,
  longest: number,
): KernelLists {
  const bytes = memory.bytes(longest)
  const starts = memory.u32(nodes + 1)
  const sources = memory.u32(arcs)
  let done = 0
  for (const piece of table.pieces(plan)) {
    bytes.set(piece.bytes)
    const { length, node, count } = piece
    const [from, at, to] = [bytes.byteOffset, starts.byteOffset + 4 * node, sources.byteOffset]
    const got = memory.kernels.unpack(from, length, node, count, nodes, at, done, to, arcs - done)
    if (got < 0) throw damaged(table.section.path)
    done += got
  }
  return {
    nodes,
    whole: { starts, sources },
    each: (visit) =>
      eachSlice(0, nodes, (first, end) => visit(first, end, starts.byteOffset + 4 * first, sources.byteOffset)),
  }
}

function streamedLists(
  memory: KernelMemory,
  table: ListTable,
  plan: readonly PlannedPiece[],
  nodes: number,
  longest: number,
  widest: number,
): KernelLists {
  const bytes = memory.bytes(longest)
  const starts = memory.u32(widest + 1)
  const sources = memory.u32(longest)
  const [from, at, to] = [bytes.byteOffset, starts.byteOffset, sources.byteOffset]
  return {
    nodes,
    whole: null,
    each(visit) {
      for (const { bytes: packed, node, count, length } of table.pieces(plan)) {
        bytes.set(packed)
        const got = memory.kernels.unpack(from, length, node, count, nodes, at, 0, to, longest)
        if (got < 0) throw damaged(table.section.path)
        visit(node, node + count, at, to)
      }
    },
  }
}
