import { stemmerOf } from '../../src/text/stems.ts'
import type { Dictionary, Translation } from './dictionary.ts'
import { vectorOf, type Vectors } from './english.ts'
import { sifWeight, type Frequencies } from './frequencies.ts'

// What a word of another language means, in the space of the English vectors. Weights were chosen on Dutch paragraphs and
// sentences of the dev half; docs/criteria/relevance.md has the figures.

/** Share of the gloss ("musical device") beside the translation itself. */
const GLOSS_SHARE = 0.4
/** A translation is less sure the more its frequency differs from that of the word. */
const FREQUENCY_FIT = 0.3
/** A translation of several words says it less exactly than one word. */
const PHRASE_WEIGHT = 0.5
/** What a word takes from all words of its stem: evens out odd senses. */
const STEM_SHARE = 0.5
/** A word that no dictionary has is taken for the same word in English (a name, a loan) unless it is much rarer there. */
const SAME_WORD_RATIO = 0.3
/** Shortest part of a compound. */
const PART_LETTERS = 3

/** Says what a word means, or undefined when nothing is known about it. */
export type Meaning = (word: string) => Float32Array | undefined

export interface Language {
  readonly code: string
  readonly frequencies: Frequencies
  readonly dictionary: Dictionary
}

/** Words of a dictionary, and words that share their stem with one. */
export function translated(language: Language, english: Vectors, englishFrequencies: Frequencies): Meaning {
  const phrase = memo((text: string) => phraseVector(text, english, englishFrequencies))
  const direct = new Map<string, Float32Array>()
  for (const [word, translations] of language.dictionary) {
    const vector = word.includes(' ')
      ? undefined
      : meanOf(translations, phrase, (other) => fit(language, word, englishFrequencies.get(other)))
    if (vector) direct.set(word, vector)
  }
  const stem = memo(stemmerOf(language.code))
  const families = familiesOf(direct, stem, language.frequencies)
  return memo((word) => {
    const own = direct.get(word)
    const family =
      families.get(stem(word)) ?? basesOf(language.code, word).flatMap((base) => families.get(stem(base)) ?? [])[0]
    if (!own || !family) return own ?? family
    return own.map((value, j) => (1 - STEM_SHARE) * value + STEM_SHARE * family[j]!)
  })
}

/** Verb forms that the stemmers leave apart from their infinitive: `schildert`, `schilderde`, `geschilderd`; `gearbeitet`. */
const VERB_FORMS: Readonly<Record<string, RegExp>> = {
  nl: /^(ge)?(.{3,}?)(t|d|de|den|te|ten|end|ende)$/,
  de: /^(ge)?(.{3,}?)(t|et|te|ten|test|end|ende|enden)$/,
}

function basesOf(code: string, word: string): string[] {
  const [, prefix = '', base, ending] = VERB_FORMS[code]?.exec(word) ?? []
  if (base === undefined) return []
  return prefix === '' || ending === undefined ? [base] : [base, prefix + base]
}

function fit({ frequencies }: Language, word: string, other = 1e-8): number {
  return Math.exp(-FREQUENCY_FIT * Math.abs(Math.log(other / (frequencies.get(word) ?? 1e-8))))
}

function meanOf(
  translations: readonly Translation[],
  phrase: Meaning,
  trust: (english: string) => number,
): Float32Array | undefined {
  const parts: [Float32Array, number][] = []
  for (const { english, gloss, weight } of translations) {
    const vector = phrase(english)
    if (!vector) continue
    const share = weight * trust(english) * (english.includes(' ') ? PHRASE_WEIGHT : 1)
    parts.push([vector, share])
    const meant = gloss === '' ? undefined : phrase(gloss.toLowerCase())
    if (meant) parts.push([meant, share * GLOSS_SHARE])
  }
  return weightedMean(parts)
}

function phraseVector(text: string, english: Vectors, frequencies: Frequencies): Float32Array | undefined {
  const whole = vectorOf(english, text)
  if (whole) return whole
  return weightedMean(
    text.split(/[\s'-]+/).flatMap((word): [Float32Array, number][] => {
      const vector = vectorOf(english, word)
      return vector ? [[vector, sifWeight(frequencies.get(word) ?? 1e-8)]] : []
    }),
  )
}

function familiesOf(
  known: ReadonlyMap<string, Float32Array>,
  stem: (word: string) => string,
  frequencies: Frequencies,
): Map<string, Float32Array> {
  const members = new Map<string, [Float32Array, number][]>()
  for (const [word, vector] of known) {
    const key = stem(word)
    members.set(key, [...(members.get(key) ?? []), [vector, Math.sqrt(frequencies.get(word) ?? 1e-8)]])
  }
  return new Map([...members].map(([key, parts]) => [key, weightedMean(parts)!]))
}

/** The same word in English, for names and loans. */
export function sameWord({ frequencies }: Language, english: Vectors, englishFrequencies: Frequencies): Meaning {
  return (word) => {
    const there = englishFrequencies.get(word) ?? 1e-8
    return there > SAME_WORD_RATIO * (frequencies.get(word) ?? 1e-8) ? vectorOf(english, word) : undefined
  }
}

/** A compound of two known words (`fietsvakantie`, `Arbeitszeit`), split where both parts are most frequent. */
export function compound({ frequencies }: Language, known: Meaning): Meaning {
  const part = (word: string): [Float32Array, number] | undefined => {
    const vector = known(word)
    return vector && [vector, frequencies.get(word) ?? 1e-9]
  }
  return (word) => {
    let best: { vector: Float32Array; likelihood: number } | undefined
    for (let at = PART_LETTERS; at <= word.length - PART_LETTERS; at++) {
      const head = word.slice(0, at)
      const first = part(head) ?? (head.endsWith('s') ? part(head.slice(0, -1)) : undefined)
      const second = first && part(word.slice(at))
      if (!second) continue
      const likelihood = first[1] * second[1]
      if (!best || likelihood > best.likelihood)
        best = { vector: first[0].map((value, j) => (value + second[0][j]!) / 2), likelihood }
    }
    return best?.vector
  }
}

/** Sum of vectors by their shares, over the shares; undefined for none. */
export function weightedMean(parts: readonly (readonly [Float32Array, number])[]): Float32Array | undefined {
  const total = parts.reduce((sum, [, share]) => sum + share, 0)
  if (total === 0) return undefined
  const mean = new Float32Array(parts[0]![0].length)
  for (const [vector, share] of parts) for (let j = 0; j < mean.length; j++) mean[j]! += (share / total) * vector[j]!
  return mean
}

/** Remembers answers. */
export function memo<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    if (!known.has(word)) known.set(word, ask(word))
    return known.get(word)!
  }
}
