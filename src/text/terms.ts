import { splitCompound } from './compounds.ts'
import { stemmerOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { RARITY_STEPS, rowOf, type WordTable } from './word-table.ts'

/** Words that are more frequent than this (10^-3) say nothing about a subject. */
const COMMON = 3 * RARITY_STEPS
/** Rarity of a word that no table holds: a name, a typing error, a rare compound (10^-8.5). */
const UNSEEN = 8.5 * RARITY_STEPS
/** A number of three digits or more can be a year, a model, a law: weaker than a rare word. */
const NUMBER = 5 * RARITY_STEPS
/** What a part of a compound counts beside the whole. */
const PART_SHARE = 0.5

/** Weighs the words of a text by how rarely they are used: stem to weight. `counts`: word to times it stands there. */
export function termsOf(
  counts: ReadonlyMap<string, number>,
  language: string | null,
  table: WordTable | undefined,
): Map<string, number> {
  const stem = stemmerOf(language)
  const terms = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    if (weight > 0) terms.set(word, (terms.get(word) ?? 0) + weight)
  }
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(count)) * rareness(word, language, table)
    add(stem(word), weight)
    const parts = table && weight > 0 ? splitCompound(word, table) : undefined
    for (const part of parts ?? []) add(stem(part), PART_SHARE * Math.min(weight, rareness(part, language, table)))
  }
  return terms
}

/** In factors of ten below the common words; without a table every word that is no stop word counts 1. */
function rareness(word: string, language: string | null, table: WordTable | undefined): number {
  if (/^\d/.test(word)) return word.length < 3 ? 0 : (NUMBER - COMMON) / RARITY_STEPS
  if (!table) return isStopWord(word, language) ? 0 : 1
  const row = rowOf(table, word)
  return Math.max(0, (row < 0 ? UNSEEN : table.rarities[row]!) - COMMON) / RARITY_STEPS
}

/** Cosine of two weighed sets of terms, 0..1. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [term, weight] of a) shared += weight * (b.get(term) ?? 0)
  return shared === 0 ? 0 : shared / Math.sqrt(energy(a) * energy(b))
}

function energy(terms: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of terms.values()) sum += weight * weight
  return sum
}
