import { hashWord } from '../../src/text/word-hash.ts'
import { CODE_BYTES, pack } from '../../src/text/vector-codes.ts'
import { MAGIC, RARITY_STEPS, STARTS } from '../../src/text/word-table.ts'

/** One word as a table keeps it. */
export interface Row {
  readonly word: string
  /** Of the word with its inflections, 0..1. */
  readonly frequency: number
  /** As long as the word matters in a text. */
  readonly vector: Float32Array
}

/** The bytes of a table, as `parseWordTable` reads them. */
export function assemble(language: string, rows: readonly Row[], ngrams: readonly Float32Array[]): Uint8Array {
  const placed = rows
    .map((row) => ({ row, ...hashWord(row.word) }))
    .sort((a, b) => a.place - b.place || a.proof - b.proof)
  const starts = new Uint32Array(STARTS)
  for (const { place } of placed) starts[(place >>> 16) + 1]!++
  for (let i = 1; i < STARTS; i++) starts[i]! += starts[i - 1]!
  const vectors = packAll(placed.map(({ row }) => row.vector))
  const guesses = packAll(ngrams)
  const header = new Uint32Array([MAGIC, 0, rows.length, ngrams.length])
  new Uint8Array(header.buffer).set(Buffer.from(language), 4)
  return Buffer.concat(
    [
      header,
      starts,
      Uint32Array.from(placed, ({ proof }) => proof),
      Uint8Array.from(placed, ({ row }) => rarity(row.frequency)),
      vectors.lengths,
      vectors.codes,
      guesses.lengths,
      guesses.codes,
    ].map((part) => Buffer.from(part.buffer)),
  )
}

function rarity(frequency: number): number {
  return Math.min(255, Math.round(-Math.log10(frequency) * RARITY_STEPS))
}

function packAll(vectors: readonly Float32Array[]): { lengths: Uint8Array; codes: Uint8Array } {
  const lengths = new Uint8Array(vectors.length)
  const codes = new Uint8Array(vectors.length * CODE_BYTES)
  vectors.forEach((vector, row) => {
    const { length, code } = pack(vector)
    lengths[row] = length
    codes.set(code, row * CODE_BYTES)
  })
  return { lengths, codes }
}
