import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { encodeHeader, HEADER_SIZE, type PackedKind, type SectionEntry } from './header.ts'
import { unwritable } from './problems.ts'

const BUFFER = 1 << 20

/** Writes a packed file section by section. The file gets its name when it is whole, so a reader never sees half of one. */
export class PackedFileWriter {
  readonly #path: string
  readonly #temporary: string
  readonly #kind: PackedKind
  readonly #file: number
  readonly #buffer = new Uint8Array(BUFFER)
  readonly #sections: SectionEntry[] = []
  #used = 0
  #length = 0
  #crc = 0

  /** @param temporary where the file stands until it is whole; on the same disk */
  constructor(path: string, kind: PackedKind, temporary: string) {
    this.#path = path
    this.#temporary = temporary
    this.#kind = kind
    try {
      mkdirSync(dirname(path), { recursive: true })
      this.#file = openSync(this.#temporary, 'w')
    } catch (error) {
      throw unwritable(path, (error as Error).message)
    }
    writeSync(this.#file, new Uint8Array(HEADER_SIZE))
  }

  /** Bytes written to the section at hand. */
  get length(): number {
    return this.#length + this.#used
  }

  write(bytes: Uint8Array): void {
    if (this.#used + bytes.length > BUFFER) this.#flush()
    if (bytes.length > BUFFER) return this.#pass(bytes)
    this.#buffer.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** Ends the section at hand and gives it its name. */
  endSection(name: string): void {
    this.#flush()
    const last = this.#sections.at(-1)
    const offset = last === undefined ? HEADER_SIZE : last.offset + last.length
    this.#sections.push({ name, offset, length: this.#length, crc: this.#crc })
    this.#length = 0
    this.#crc = 0
  }

  finish(nodes: number, total: number): void {
    const header = { kind: this.#kind, nodes, total, sections: this.#sections }
    writeSync(this.#file, encodeHeader(header), 0, HEADER_SIZE, 0)
    fsyncSync(this.#file)
    closeSync(this.#file)
    renameSync(this.#temporary, this.#path)
  }

  /** Leaves nothing behind. */
  abandon(): void {
    closeSync(this.#file)
    rmSync(this.#temporary, { force: true })
  }

  #flush(): void {
    this.#pass(this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }

  #pass(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc)
    this.#length += bytes.length
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done)
  }
}
