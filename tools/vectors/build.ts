// Builds data/words/<language>.bin. Inputs stand in tools/vectors/README.md; nothing of them is a dependency of Schakel.
//   node --max-old-space-size=6000 tools/vectors/build.ts --packages DIR --wordnet DIR --lexicon DIR --texts FILE --out data/words [nl en ...]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stemmerOf } from '../../src/text/stems.ts'
import { tokens } from '../../src/text/tokens.ts'
import { assemble, type Row } from './assemble.ts'
import { readDictionary } from './dictionary.ts'
import { readEnglish, sharpen, vectorOf, type Vectors } from './english.ts'
import { compound, memo, sameWord, translated, type Language, type Meaning } from './foreign.ts'
import { readFrequencies, sifWeight, type Frequencies } from './frequencies.ts'
import { placeNames, readSynsets } from './wordnet.ts'
import { bucketsOf, learnNgrams } from './ridge.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packages: { type: 'string', default: '.' },
    wordnet: { type: 'string', default: '/usr/share/wordnet' },
    lexicon: { type: 'string', default: '../shared/lexicon' },
    texts: { type: 'string', default: '../shared/data/relevance/dev.texts.jsonl' },
    out: { type: 'string', default: 'data/words' },
  },
})

/** Words a table holds: 96 % (German, Polish) to 99 % (Dutch, English) of running text, at 56 bytes a word 3.6 MB. */
const WORDS = 64_000
/** Letter runs are hashed to this many buckets; twice as many gain .002 on Dutch sentences. */
const BUCKETS = 16_384
/** Strength and rounds of the regression behind the letter runs. */
const RIDGE = 0.1
const ROUNDS = 12
/** Shortest word that letter runs say anything about. */
const GUESSED_LETTERS = 3

const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv', 'da']
const englishFrequencies = readFrequencies(values.lexicon, 'en')
const english = sharpen(readEnglish(values.packages), englishFrequencies, placeNames(readSynsets(values.wordnet)))

mkdirSync(values.out, { recursive: true })
for (const code of positionals.length > 0 ? positionals : LANGUAGES) {
  const bytes = build(code)
  writeFileSync(join(values.out, `${code}.bin`), bytes)
  console.log(`${code}: ${bytes.length} bytes`)
}

function build(code: string): Uint8Array {
  const frequencies = code === 'en' ? englishFrequencies : readFrequencies(values.lexicon, code)
  const { known, all } = code === 'en' ? englishMeanings(english) : foreignMeanings(code, frequencies)
  const vocabulary = [...frequencies.keys()].filter((word) => tokens(word)[0] === word && !/^\d+$/.test(word))
  const sure = vocabulary.filter((word) => word.length >= GUESSED_LETTERS && known(word) !== undefined).slice(0, WORDS)
  const ngrams = lettersOf(sure, known)
  const meaning = memo((word: string) => all(word) ?? guess(word, ngrams))
  const mean = meanOfTexts(code, meaning, frequencies)
  const centred = (vector: Float32Array): Float32Array => vector.map((value, j) => value - mean[j]!)
  const families = familyFrequencies(code, frequencies)
  const stem = stemmerOf(code)
  const rows = vocabulary.slice(0, WORDS).map((word): Row => {
    const weight = sifWeight(frequencies.get(word)!)
    return {
      word,
      frequency: families.get(stem(word))!,
      vector: centred(meaning(word) ?? mean).map((value) => value * weight),
    }
  })
  return assemble(code, rows, ngrams.map(centred))
}

function englishMeanings(vectors: Vectors): { known: Meaning; all: Meaning } {
  const known: Meaning = (word) => vectorOf(vectors, word)
  return { known, all: known }
}

function foreignMeanings(code: string, frequencies: Frequencies): { known: Meaning; all: Meaning } {
  const language: Language = { code, frequencies, dictionary: readDictionary(values.lexicon, values.wordnet, code) }
  const known = translated(language, english, englishFrequencies)
  const same = sameWord(language, english, englishFrequencies)
  const joined = compound(language, known)
  return { known, all: (word) => known(word) ?? same(word) ?? joined(word) }
}

/** One vector for each bucket of letter runs. */
function lettersOf(words: readonly string[], meaning: Meaning): Float32Array[] {
  const d = english.dimensions
  const targets = new Float32Array(words.length * d)
  words.forEach((word, i) => targets.set(meaning(word)!, i * d))
  const model = learnNgrams({ words, targets, dimensions: d }, BUCKETS, RIDGE, ROUNDS)
  return Array.from({ length: BUCKETS }, (_, bucket) => model.subarray(bucket * d, (bucket + 1) * d))
}

function guess(word: string, ngrams: readonly Float32Array[]): Float32Array | undefined {
  const buckets = bucketsOf(word, BUCKETS)
  if (word.length < GUESSED_LETTERS || buckets.length === 0) return undefined
  const mean = new Float32Array(english.dimensions)
  for (const bucket of buckets) for (let j = 0; j < mean.length; j++) mean[j]! += ngrams[bucket]![j]! / buckets.length
  return mean
}

/** What all texts of a language have in common; it says nothing about a subject. `--texts`: JSON lines of `{id, lang, text}`. */
function meanOfTexts(code: string, meaning: Meaning, frequencies: Frequencies): Float32Array {
  const texts = readFileSync(values.texts, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; lang: string; text: string })
    .filter(({ id, lang }) => lang === code && id.startsWith('s:'))
  const mean = new Float32Array(english.dimensions)
  for (const { text } of texts) {
    const parts = tokens(text).flatMap((word): [Float32Array, number][] => {
      const vector = meaning(word)
      return vector ? [[vector, sifWeight(frequencies.get(word) ?? 0)]] : []
    })
    const total = parts.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [vector, weight] of parts)
      for (let j = 0; j < mean.length; j++) mean[j]! += (vector[j]! * weight) / total / texts.length
  }
  return mean
}

/** Frequency of a word with all words of its stem. */
function familyFrequencies(code: string, frequencies: Frequencies): Map<string, number> {
  const stem = stemmerOf(code)
  const families = new Map<string, number>()
  for (const [word, frequency] of frequencies) families.set(stem(word), (families.get(stem(word)) ?? 0) + frequency)
  return families
}
