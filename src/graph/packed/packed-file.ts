import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { decodeHeader, HEADER_SIZE, type Header, type PackedKind, type SectionEntry } from './header.ts'
import { damaged, unopened } from './problems.ts'

/** Part of a packed file, read where it is needed. */
export interface Section {
  readonly path: string
  readonly length: number
  /** @throws Problem when the range lies outside the section */
  read(from: number, length: number): Uint8Array
  /** Reads the section from begin to end in pieces of these sizes, and at the end holds its sum against the header's. */
  pieces(sizes: Iterable<number>): Generator<Uint8Array>
}

/** An open packed file; sections are read by position and not kept. */
export class PackedFile {
  readonly path: string
  readonly header: Header
  readonly #file: number

  /** @throws Problem when it cannot be read, is of another kind, of a newer version, or damaged */
  constructor(path: string, kind: PackedKind) {
    this.path = path
    try {
      this.#file = openSync(path, 'r')
    } catch {
      throw unopened(path)
    }
    try {
      const head = Buffer.alloc(HEADER_SIZE)
      const got = readSync(this.#file, head, 0, HEADER_SIZE, 0)
      this.header = decodeHeader(head.subarray(0, got), path, kind, fstatSync(this.#file).size)
    } catch (error) {
      closeSync(this.#file)
      throw (error as NodeJS.ErrnoException).code === 'EISDIR' ? unopened(path) : error
    }
  }

  section(name: string): Section {
    const entry = this.header.sections.find((each) => each.name === name)
    if (entry === undefined) throw damaged(this.path)
    return {
      path: this.path,
      length: entry.length,
      read: (from, length) => this.#read(entry, from, length),
      pieces: (sizes) => this.#pieces(entry, sizes),
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  #read(entry: SectionEntry, from: number, length: number): Uint8Array {
    if (!(from >= 0 && length >= 0 && from + length <= entry.length)) throw damaged(this.path)
    const bytes = new Uint8Array(length)
    for (let done = 0; done < length;) {
      const got = readSync(this.#file, bytes, done, length - done, entry.offset + from + done)
      if (got === 0) throw damaged(this.path)
      done += got
    }
    return bytes
  }

  *#pieces(entry: SectionEntry, sizes: Iterable<number>): Generator<Uint8Array> {
    let crc = 0
    let from = 0
    for (const size of sizes) {
      const piece = this.#read(entry, from, size)
      crc = crc32(piece, crc)
      from += size
      yield piece
    }
    if (from !== entry.length || crc !== entry.crc) throw damaged(this.path)
  }
}
