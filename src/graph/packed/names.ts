import { BlockIndexWriter, blocksIn, readBlock } from './block-index.ts'
import type { PackedFileWriter } from './packed-file-writer.ts'
import type { PackedFile, Section } from './packed-file.ts'
import { damaged } from './problems.ts'
import { ByteList, VarintReader } from './varint.ts'

/** Names that share one front-coded block: the first stands whole, so this trades size for the work of a look-up. */
const BLOCK = 32
/** DNS allows 253 characters. */
const LONGEST_NAME = 1024

/** Writes names in ascending order of their bytes: each as the length it shares with the one before, and the rest. */
export class NameWriter {
  readonly #file: PackedFileWriter
  readonly #index = new BlockIndexWriter()
  readonly #bytes = new ByteList()
  #count = 0
  #last = ''

  constructor(file: PackedFileWriter) {
    this.#file = file
  }

  get count(): number {
    return this.#count
  }

  add(name: string): void {
    const first = this.#count++ % BLOCK === 0
    if (first) this.#index.add(this.#file.length)
    const shared = first ? 0 : sharedLength(this.#last, name)
    this.#bytes.clear()
    this.#bytes.varint(shared)
    this.#bytes.varint(name.length - shared)
    for (let at = shared; at < name.length; at++) this.#bytes.byte(name.charCodeAt(at))
    this.#file.write(this.#bytes.view())
    this.#last = name
  }

  finish(): void {
    const end = this.#file.length
    this.#file.endSection('names')
    this.#index.write(this.#file, 'names-index', end)
  }
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}

/** Names by position and positions by name, read from the file: a look-up reads some twenty blocks of a few hundred bytes. */
export class NameTable {
  readonly size: number
  readonly #names: Section
  readonly #index: Section

  constructor(file: PackedFile) {
    this.size = file.header.nodes
    this.#names = file.section('names')
    this.#index = file.section('names-index')
    if (blocksIn(this.#index) !== Math.ceil(this.size / BLOCK)) throw damaged(file.path)
  }

  /** @param position 0 .. size - 1 */
  at(position: number): string {
    return this.#block(Math.floor(position / BLOCK))[position % BLOCK] ?? ''
  }

  /** Position of a name; -1 when it is not there. */
  find(name: string): number {
    let low = 0
    let high = blocksIn(this.#index)
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((this.#block(middle)[0] ?? '') <= name) low = middle + 1
      else high = middle
    }
    if (low === 0) return -1
    const within = this.#block(low - 1).indexOf(name)
    return within < 0 ? -1 : (low - 1) * BLOCK + within
  }

  *all(): Generator<string> {
    for (let block = 0; block < blocksIn(this.#index); block++) yield* this.#block(block)
  }

  #block(block: number): string[] {
    const bytes = readBlock(this.#index, this.#names, block)
    const text = Buffer.from(bytes.buffer)
    const reader = new VarintReader(bytes)
    const names: string[] = []
    let last = ''
    for (let left = Math.min(BLOCK, this.size - block * BLOCK); left > 0; left--) {
      const shared = reader.next()
      const length = reader.next()
      if (!(shared <= last.length && length <= LONGEST_NAME)) throw damaged(this.#names.path)
      last = last.slice(0, shared) + text.toString('latin1', reader.at, reader.at + length)
      reader.at += length
      names.push(last)
    }
    return names
  }
}
