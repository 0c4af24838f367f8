import type { PackedFileWriter } from './packed-file-writer.ts'
import { damaged } from './problems.ts'
import type { Section } from './packed-file.ts'

const ENTRY = 8

/** Remembers where each block of a section begins, and writes that as a section of its own: 64-bit offsets, one more than there are blocks. */
export class BlockIndexWriter {
  readonly #offsets: number[] = []

  add(offset: number): void {
    this.#offsets.push(offset)
  }

  write(file: PackedFileWriter, name: string, end: number): void {
    this.add(end)
    const bytes = new Uint8Array(ENTRY)
    const view = new DataView(bytes.buffer)
    for (const offset of this.#offsets) {
      view.setBigUint64(0, BigInt(offset), true)
      file.write(bytes)
    }
    file.endSection(name)
  }
}

/** The number of blocks that an index knows. */
export function blocksIn(index: Section): number {
  return index.length / ENTRY - 1
}

/** Reads one block: two reads, wherever it stands. */
export function readBlock(index: Section, data: Section, block: number): Uint8Array {
  const entry = index.read(block * ENTRY, 2 * ENTRY)
  const view = new DataView(entry.buffer)
  const from = Number(view.getBigUint64(0, true))
  const to = Number(view.getBigUint64(ENTRY, true))
  if (to < from) throw damaged(data.path)
  return data.read(from, to - from)
}
