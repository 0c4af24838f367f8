import { readFileSync } from 'node:fs'

/** What wasm/ exports. Arrays are passed as addresses: the `byteOffset` of an array of the kernels' memory. */
interface Kernels {
  unpack(
    bytes: number,
    length: number,
    node: number,
    count: number,
    nodes: number,
    starts: number,
    base: number,
    sources: number,
    most: number,
  ): number
  countSources(sources: number, first: number, end: number, counts: number): void
  address(sources: number, first: number, end: number, addresses: number): void
  share(first: number, end: number, ranks: number, givers: number, degrees: number, shares: number): number
  pull(first: number, end: number, starts: number, addresses: number, sums: number): void
  settle(
    first: number,
    end: number,
    sums: number,
    ranks: number,
    teleport: number,
    nodes: number,
    damping: number,
    dangling: number,
  ): number
  fillBlocks(
    first: number,
    end: number,
    starts: number,
    sources: number,
    addresses: number,
    shares: number,
    shift: number,
    last: number,
    lists: number,
    arcs: number,
    targets: number,
    begins: number,
    placed: number,
  ): void
  pullBlocks(first: number, end: number, targets: number, begins: number, placed: number, sums: number): void
  seedRegisters(first: number, end: number, counters: number, registers: number): void
  unite(
    first: number,
    end: number,
    starts: number,
    sources: number,
    registers: number,
    counters: number,
    next: number,
    changed: number,
    grown: number,
    sizes: number,
    harmonic: number,
    step: number,
  ): number
}

const PAGE = 1 << 16
/** 4 GiB, all that a 32-bit address reaches. The module is compiled for this maximum. */
const MOST_PAGES = 1 << 16
/** Bytes that one computation may lay out. */
export const MOST_MEMORY = (MOST_PAGES - 1) * PAGE
/** Arrays stand at multiples of a cache line. */
const LINE = 64

/**
 * Items that one call of a kernel works on. Node compiles a kernel well only after some calls, and one call over all
 * items would run to its end in the first, slow version.
 */
const SLICE = 1 << 15

/** Calls a kernel for first .. end - 1, in slices. */
export function eachSlice(first: number, end: number, visit: (first: number, end: number) => void): void {
  for (let at = first; at < end; at += SLICE) visit(at, Math.min(end, at + SLICE))
}

/** A memory with arrays in it, and the kernels that work on them. */
export interface KernelMemory {
  readonly kernels: Kernels
  readonly buffer: SharedArrayBuffer
  bytes(length: number): Uint8Array
  u32(length: number): Uint32Array
  f32(length: number): Float32Array
  f64(length: number): Float64Array
}

/** @param size of all the arrays that will be asked for, in bytes; at most `MOST_MEMORY` */
export function createKernelMemory(size: number): KernelMemory {
  const pages = Math.min(MOST_PAGES, Math.ceil((size + 16 * LINE) / PAGE) + 1)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES, shared: true })
  const module = new WebAssembly.Module(readFileSync(new URL('../../../data/graph/kernels.wasm', import.meta.url)))
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  // The first page is the module's own.
  let top = PAGE
  const take = (bytes: number): number => {
    const at = top
    top += Math.ceil(bytes / LINE) * LINE
    return at
  }
  return {
    kernels: exports as Kernels,
    buffer: memory.buffer,
    bytes: (length) => new Uint8Array(memory.buffer, take(length), length),
    u32: (length) => new Uint32Array(memory.buffer, take(4 * length), length),
    f32: (length) => new Float32Array(memory.buffer, take(4 * length), length),
    f64: (length) => new Float64Array(memory.buffer, take(8 * length), length),
  }
}
