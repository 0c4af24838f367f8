import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readSynsets } from './wordnet.ts'

/** One way to say a word in English. */
export interface Translation {
  readonly english: string
  /** Words that say which sense is meant: "musical device". */
  readonly gloss: string
  readonly weight: number
}

/** Foreign word, lower case, to its translations. */
export type Dictionary = ReadonlyMap<string, readonly Translation[]>

/** A sense that several lemmas share is less sure than a translation someone wrote down (measured on Dutch paragraphs). */
const WORDNET_WEIGHT = 0.35

const WORDNETS: Readonly<Record<string, string>> = {
  nl: 'nld',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  pl: 'pol',
  sv: 'swe',
  da: 'dan',
}

/** All translations of a language into English that the lexicon holds. `wordnet`: folder with WordNet 3.0's `data.*`. */
export function readDictionary(lexicon: string, wordnet: string, language: string): Dictionary {
  const dictionary = new Map<string, Translation[]>()
  const add = (word: string, translation: Translation): void => {
    const key = word.toLowerCase().normalize('NFC')
    const known = dictionary.get(key)
    if (known) known.push(translation)
    else dictionary.set(key, [translation])
  }
  for (const [word, translation] of wiktionary(lexicon, language)) add(word, translation)
  for (const [word, translation] of openWordnets(lexicon, wordnet, language)) add(word, translation)
  return dictionary
}

function unzip(file: string): string {
  const bytes = gunzipSync(readFileSync(file))
  return bytes.subarray(0, 100).includes(0) ? new TextDecoder('utf-16le').decode(bytes) : bytes.toString('utf8')
}

function* wiktionary(lexicon: string, language: string): Generator<[string, Translation]> {
  const folder = join(lexicon, 'wiktionary')
  const name = readdirSync(folder).find((file) => file.startsWith(`en-${language}.`))
  if (name === undefined) return
  const text = unzip(join(folder, name))
  for (const { english, gloss, words } of name.includes('.dsl') ? dslEntries(text) : textEntries(text)) {
    for (const word of words) yield [word, { english, gloss, weight: 1 }]
  }
}

interface Entry {
  readonly english: string
  readonly gloss: string
  readonly words: readonly string[]
}

/** `headword {pos} (gloss) :: translation {gender}, translation` */
function* textEntries(text: string): Generator<Entry> {
  for (const line of text.split('\n')) {
    const [, head, gloss = '', right] =
      /^([^#{(]+?) (?:\{[^}]*\} )?(?:\((.*?)\) )?(?:SEE: .*)?:: (.+)$/.exec(line) ?? []
    if (head !== undefined && right !== undefined)
      yield { english: head.toLowerCase(), gloss, words: translations(right) }
  }
}

/** Headword line, indented lines `[i](gloss)[/i]`, translations in `[m1]...[/m]`. */
function* dslEntries(text: string): Generator<Entry> {
  let english = ''
  let gloss = ''
  for (const line of text.split('\n')) {
    if (line !== '' && !/^[\s#]/.test(line)) english = line.trim().toLowerCase()
    const said = /\(([^)]*)\)\s*(?:\[\/i\])?\s*$/.exec(line)
    if (said) gloss = said[1]!
    const right = /\[m1\](.*)\[\/m\]/.exec(line)?.[1]
    if (right !== undefined) yield { english, gloss, words: translations(right.replace(/\[p\].*?\[\/p\]/g, '')) }
  }
}

function translations(list: string): string[] {
  return list
    .replace(/\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|<<|>>/g, '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function* openWordnets(lexicon: string, wordnet: string, language: string): Generator<[string, Translation]> {
  const code = WORDNETS[language]
  if (code === undefined) return
  const lemmas = new Map(readSynsets(wordnet).map(({ id, lemmas }) => [id, lemmas.map((lemma) => lemma.toLowerCase())]))
  const folder = join(lexicon, 'omw')
  for (const name of readdirSync(folder).filter((file) => file.includes(`-${code}.tab`))) {
    for (const line of unzip(join(folder, name)).split('\n')) {
      const [synset = '', kind = '', word] = line.split('\t')
      if (word === undefined || !kind.endsWith('lemma')) continue
      for (const english of lemmas.get(synset) ?? []) yield [word, { english, gloss: '', weight: WORDNET_WEIGHT }]
    }
  }
}
