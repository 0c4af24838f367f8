import { termsOf } from './terms.ts'
import { tokens } from './tokens.ts'
import { DIMENSIONS } from './vector-codes.ts'
import { unit } from './vectors.ts'
import { addWord, rowOf, type WordTable } from './word-table.ts'

/** A text to compare, with its language (ISO 639-1; null when not known). */
export interface Passage {
  readonly text: string
  readonly language: string | null
}

/** Word tables by language. A language without one is compared by its words alone. */
export type WordTables = ReadonlyMap<string, WordTable>

/** A text read once, ready to be compared with many others. */
export interface Reading {
  readonly language: string | null
  readonly table: WordTable | undefined
  /** Each word with the number of times it stands there, in order of appearance. */
  readonly counts: ReadonlyMap<string, number>
  /** Number of words. */
  readonly length: number
  /** What the text is about: unit length, or null where no table knows the language. */
  readonly vector: Float32Array | null
  /** Stems and how much they weigh. */
  readonly terms: ReadonlyMap<string, number>
}

/** Words beyond this add nothing to what a text is about and bound the time it takes. */
const MOST_WORDS = 4000

export function read({ text, language }: Passage, tables: WordTables): Reading {
  const table = language === null ? undefined : tables.get(language)
  const words = tokens(text).slice(0, MOST_WORDS)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return {
    language,
    table,
    counts,
    length: words.length,
    vector: table ? meaningOf(counts, table) : null,
    terms: termsOf(counts, language, table),
  }
}

function meaningOf(counts: ReadonlyMap<string, number>, table: WordTable): Float32Array | null {
  const sum = new Float32Array(DIMENSIONS)
  for (const [word, count] of counts) addWord(table, word, rowOf(table, word), count, sum)
  return unit(sum)
}
