import { ngramKey, ngramTable, placeOf, RUN } from './ngram-table.ts'

/** What eld calls a word: letters, with the apostrophes before and between them. */
const WORD = /['`’]*\p{L}+(?:['`’]+\p{L}+)*/gu

/** Every found run adds this (eld 2.1, `baseNgramScore`: taken off its table to keep it small). */
const BASE_POINTS = 53

/** Words are read this far (bytes, as eld does): longer ones are no words. */
const LONGEST_WORD = 70

const encoder = new TextEncoder()

/** ISO 639-1 of a text by its runs of letters: eld's method and its smallest table (Apache 2.0, Nito T.M.). Null when no run is known. */
export function languageByLetters(text: string): string | null {
  const table = ngramTable()
  const score = new Uint32Array(table.languages.length)
  const counted = new Set<number>()
  const count = (key: number): void => {
    if (counted.has(key)) return
    counted.add(key)
    const place = placeOf(table, key)
    if (place < 0) return
    for (let vote = table.starts[place]!; vote < table.starts[place + 1]!; vote++) {
      score[table.votes[vote]!]! += table.points[vote]! + BASE_POINTS
    }
  }
  for (const word of text.toLowerCase().match(WORD) ?? []) countRuns(encoder.encode(word), count)
  const best = score.indexOf(Math.max(...score))
  return score[best] === 0 ? null : table.languages[best]!
}

/** Runs of four bytes, three apart, and the one that ends the word. */
function countRuns(word: Uint8Array, count: (key: number) => void): void {
  const length = Math.min(word.length, LONGEST_WORD)
  let from = 0
  for (; from + RUN < length; from += RUN - 1) count(ngramKey(word, from, from === 0, false))
  if (word.length <= LONGEST_WORD) count(ngramKey(word, Math.max(0, length - RUN), from === 0, true))
}
