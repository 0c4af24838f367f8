import type { WordMatch } from '../model/relevance.ts'
import type { Reading } from './reading.ts'
import { stemmerOf } from './stems.ts'
import { DIMENSIONS } from './vector-codes.ts'
import { dot } from './vectors.ts'
import { addWord, rowOf } from './word-table.ts'

/** Words of each text that are looked at: those that weigh most. */
const CANDIDATES = 32
/** Most pairs shown. */
const SHOWN = 8
/** Cosine from which two different words look related to a reader: `bike` and `bicycle` .8, `bike` and `road` .4. */
const RELATED = 0.45

interface Candidate {
  readonly word: string
  readonly stem: string
  /** Unit length; null where there is no table. */
  readonly vector: Float32Array | null
  /** How much the word weighs in its text. */
  readonly weight: number
}

/** The pairs of words that brought two texts together, strongest first, each word at most once. */
export function matchingWords(a: Reading, b: Reading): WordMatch[] {
  const [here, there] = [candidates(a), candidates(b)]
  const pairs = here.flatMap((one) => there.flatMap((other) => pair(one, other, a.language === b.language)))
  pairs.sort((x, y) => y.weight - x.weight)
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const used = { here: new Set<string>(), there: new Set<string>() }
  const shown: WordMatch[] = []
  for (const match of pairs) {
    if (shown.length === SHOWN) break
    if (used.here.has(match.here) || used.there.has(match.there)) continue
    used.here.add(match.here)
    used.there.add(match.there)
    shown.push({ ...match, weight: match.weight / total })
  }
  return shown
}

function pair(one: Candidate, other: Candidate, sameLanguage: boolean): WordMatch[] {
  const same = sameLanguage ? one.stem === other.stem : one.word === other.word
  const cosine = same ? 1 : one.vector && other.vector ? dot(one.vector, other.vector) : 0
  if (cosine < RELATED) return []
  return [{ here: one.word, there: other.word, weight: cosine * one.weight * other.weight }]
}

/** The site's texts are compared with every linking page: their words are weighed once. */
const weighed = new WeakMap<Reading, readonly Candidate[]>()

function candidates(reading: Reading): readonly Candidate[] {
  const known = weighed.get(reading) ?? weighWords(reading)
  weighed.set(reading, known)
  return known
}

function weighWords(reading: Reading): Candidate[] {
  const stem = stemmerOf(reading.language)
  return [...reading.counts]
    .flatMap(([word, count]) => weigh(reading, word, stem(word), count))
    .sort((x, y) => y.weight - x.weight)
    .slice(0, CANDIDATES)
}

/** A word that is too common to be a term of the text is no candidate, whatever its vector says. */
function weigh({ terms, table }: Reading, word: string, stem: string, count: number): Candidate[] {
  const rareness = terms.get(stem) ?? 0
  if (rareness === 0) return []
  if (!table) return [{ word, stem, vector: null, weight: rareness }]
  const vector = new Float32Array(DIMENSIONS)
  addWord(table, word, rowOf(table, word), 1, vector)
  const length = Math.sqrt(dot(vector, vector))
  if (length === 0) return [{ word, stem, vector: null, weight: 0.5 }]
  return [{ word, stem, vector: vector.map((value) => value / length), weight: length * Math.sqrt(count) }]
}
