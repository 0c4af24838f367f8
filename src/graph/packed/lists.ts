import { BlockIndexWriter, blocksIn, readBlock } from './block-index.ts'
import type { PackedFileWriter } from './packed-file-writer.ts'
import type { PackedFile, Section } from './packed-file.ts'
import { damaged } from './problems.ts'
import { ByteList, unzigzag, VarintReader, zigzag } from './varint.ts'

/** Nodes that share one entry of the index: a look-up passes over at most this many lists. */
const BLOCK = 32

/**
 * Writes the list of each node, ascending, in order of the nodes. A list is its length, its size in bytes, the first
 * node as a distance from the node itself (names that stand together link to each other), and the gaps between the
 * others less one. An empty list is one zero.
 */
export class ListWriter {
  readonly #file: PackedFileWriter
  readonly #index = new BlockIndexWriter()
  readonly #head = new ByteList()
  readonly #gaps = new ByteList()
  #next = 0

  constructor(file: PackedFileWriter) {
    this.#file = file
  }

  /** Nodes that are passed over get an empty list. */
  add(node: number, list: Uint32Array): void {
    this.#fillTo(node)
    this.#gaps.clear()
    this.#gaps.varint(zigzag((list[0] ?? 0) - node))
    for (let at = 1; at < list.length; at++) this.#gaps.varint((list[at] ?? 0) - (list[at - 1] ?? 0) - 1)
    this.#begin()
    this.#head.varint(list.length)
    this.#head.varint(this.#gaps.length)
    this.#file.write(this.#head.view())
    this.#file.write(this.#gaps.view())
  }

  finish(nodes: number, section: 'out' | 'in'): void {
    this.#fillTo(nodes)
    const end = this.#file.length
    this.#file.endSection(section)
    this.#index.write(this.#file, `${section}-index`, end)
  }

  #fillTo(node: number): void {
    while (this.#next < node) {
      this.#begin()
      this.#head.byte(0)
      this.#file.write(this.#head.view())
    }
  }

  #begin(): void {
    this.#head.clear()
    if (this.#next++ % BLOCK === 0) this.#index.add(this.#file.length)
  }
}

/** Lists of nodes that follow each other, as they stand in the file. */
export interface PlannedPiece {
  /** The first node. */
  readonly node: number
  readonly count: number
  /** In bytes. */
  readonly length: number
}

/** The lists of a packed graph in one direction, read from the file. */
export class ListTable {
  readonly section: Section
  readonly #index: Section
  readonly #nodes: number

  constructor(file: PackedFile, section: 'out' | 'in') {
    this.#nodes = file.header.nodes
    this.section = file.section(section)
    this.#index = file.section(`${section}-index`)
    if (blocksIn(this.#index) !== Math.ceil(this.#nodes / BLOCK)) throw damaged(file.path)
  }

  /** The list of a node, ascending. */
  of(node: number): Uint32Array {
    const reader = this.#seek(node)
    const { length } = this.#head(reader)
    return this.#decode(reader, node, length)
  }

  /** Length of the list of a node. */
  lengthOf(node: number): number {
    return this.#head(this.#seek(node)).length
  }

  /** How the lists are cut into pieces of at least this many bytes (but for the last), whole blocks each. */
  plan(size: number): PlannedPiece[] {
    const [index] = this.#index.pieces([this.#index.length])
    const ends = new BigUint64Array(index?.buffer ?? new ArrayBuffer(0))
    const plan: PlannedPiece[] = []
    let [block, from] = [0, 0]
    for (let next = 1; next < ends.length; next++) {
      const length = Number(ends[next]) - from
      if (length < size && next < ends.length - 1) continue
      const node = block * BLOCK
      plan.push({ node, count: Math.min(next * BLOCK, this.#nodes) - node, length })
      block = next
      from += length
    }
    return plan
  }

  /** The bytes of each piece of a plan, in order. @throws Problem at the end when a byte was changed */
  *pieces(plan: readonly PlannedPiece[]): Generator<PlannedPiece & { readonly bytes: Uint8Array }> {
    let next = 0
    for (const bytes of this.section.pieces(plan.map(({ length }) => length))) {
      const piece = plan[next++]
      if (piece !== undefined) yield { ...piece, bytes }
    }
  }

  #seek(node: number): VarintReader {
    const reader = new VarintReader(readBlock(this.#index, this.section, Math.floor(node / BLOCK)))
    for (let left = node % BLOCK; left > 0; left--) {
      const { size } = this.#head(reader)
      reader.at += size
    }
    return reader
  }

  #head(reader: VarintReader): { length: number; size: number } {
    const length = reader.next()
    if (length === 0) return { length, size: 0 }
    const size = reader.next()
    // Each entry takes at least one byte, so a length that lies cannot ask for more memory than the block itself.
    if (!(length <= size && reader.at + size <= reader.bytes.length)) throw damaged(this.section.path)
    return { length, size }
  }

  #decode(reader: VarintReader, node: number, length: number): Uint32Array {
    const list = new Uint32Array(length)
    let last = -1
    for (let at = 0; at < length; at++) {
      const code = reader.next()
      last = at === 0 ? node + unzigzag(code) : last + code + 1
      if (!(last >= 0 && last < this.#nodes)) throw damaged(this.section.path)
      list[at] = last
    }
    return list
  }
}
