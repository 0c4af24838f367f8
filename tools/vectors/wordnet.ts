import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sense of WordNet 3.0 with the words that have it. */
export interface Synset {
  /** `00001740-n`. */
  readonly id: string
  /** Number of the lexicographer's file: 15 for places. */
  readonly file: number
  readonly lemmas: readonly string[]
  /** `@i 08524735 n`: kind of relation and the other sense. */
  readonly relations: readonly string[]
}

const LOCATIONS = 15

/** Reads `data.noun`, `data.verb`, `data.adj` and `data.adv`. */
export function readSynsets(folder: string): Synset[] {
  return [
    ['noun', 'n'],
    ['verb', 'v'],
    ['adj', 'a'],
    ['adv', 'r'],
  ].flatMap(([file, letter]) =>
    readFileSync(join(folder, `data.${file}`), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => synset(line, letter!)),
  )
}

/** `offset file type count-in-hex lemma id ... count relation offset type source/target ... | gloss` */
function synset(line: string, letter: string): Synset {
  const fields = line.split(' | ')[0]!.split(' ')
  const count = parseInt(fields[3]!, 16)
  const lemmas = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)/, '').replaceAll('_', ' '))
  const start = 5 + 2 * count
  const relations = Array.from({ length: Number(fields[start - 1]) }, (_, i) =>
    fields.slice(start + 4 * i, start + 4 * i + 3).join(' '),
  )
  return { id: `${fields[0]}-${letter}`, file: Number(fields[1]), lemmas, relations }
}

/** Names of single places (Belgium, Antwerp) and their adjectives (Belgian), lower case, unless the word has a common sense too (turkey, nice). */
export function placeNames(synsets: readonly Synset[]): Set<string> {
  const places = synsets.filter(
    ({ file, relations }) => file === LOCATIONS && relations.some((relation) => relation.startsWith('@i')),
  )
  const offsets = new Set(places.map(({ id }) => id.slice(0, -2)))
  const adjectives = synsets.filter(({ relations }) =>
    relations.some((relation) => relation.startsWith('\\') && offsets.has(relation.split(' ')[1]!)),
  )
  const common = new Set(synsets.flatMap(({ lemmas }) => lemmas).filter((lemma) => lemma === lemma.toLowerCase()))
  return new Set(
    [...places, ...adjectives]
      .flatMap(({ lemmas }) => lemmas)
      .map((lemma) => lemma.toLowerCase())
      .filter((lemma) => !common.has(lemma)),
  )
}
