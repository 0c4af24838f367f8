import { ngramKey, ngramTable, placeOf, RUN } from './ngram-table.ts'

/** What eld calls a word: letters, with the apostrophes before and between them. */
const WORD = /['`’]*\p{L}+(?:['`’]+\p{L}+)*/gu

/** Every found run adds this (eld 2.1, `baseNgramScore`: taken off its table to keep it small). */
const BASE_POINTS = 53

/** Words are read this far (bytes, as eld does): longer ones are no words. */
const LONGEST_WORD = 70

/** ISO 639-1 of a text by its runs of letters: eld's method and its smallest table (Apache 2.0, Nito T.M.). Null when no run is known. */
export function languageByLetters(text: string): string | null {
  const table = ngramTable()
  const score = new Uint32Array(table.languages.length)
  const counted = new Set<number>()
  const count = (key: number): void => {
    const place = placeOf(table, key)
    if (place < 0 || counted.has(place)) return
    counted.add(place)
    for (let vote = table.starts[place]!; vote < table.starts[place + 1]!; vote++) {
      score[table.votes[vote]!]! += table.points[vote]! + BASE_POINTS
    }
  }
  const bytes = new Uint8Array(LONGEST_WORD + MOST_BYTES + RUN)
  for (const word of text.toLowerCase().match(WORD) ?? []) countRuns(bytes, encode(word, bytes), count)
  const best = score.indexOf(Math.max(...score))
  return score[best] === 0 ? null : table.languages[best]!
}

/** Bytes of the longest character in UTF-8. */
const MOST_BYTES = 4

/** Writes a word as UTF-8 and zeros after it, and answers its length; of a longer word than is read only that it is longer. */
function encode(word: string, bytes: Uint8Array): number {
  let length = 0
  for (let at = 0; at < word.length && length <= LONGEST_WORD; at++) {
    const code = word.codePointAt(at)!
    if (code > 0xffff) at++
    if (code < 0x80) bytes[length++] = code
    else length = encodeWide(code, bytes, length)
  }
  bytes.fill(0, length, length + RUN)
  return length
}

/** A character of two to four bytes (RFC 3629, section 3). */
function encodeWide(code: number, bytes: Uint8Array, at: number): number {
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
  bytes[at] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more))
  for (let left = more - 1; left >= 0; left--) bytes[at + more - left] = 0x80 | ((code >> (6 * left)) & 0x3f)
  return at + more + 1
}

/** Runs of four bytes, three apart, and the one that ends the word. */
function countRuns(word: Uint8Array, size: number, count: (key: number) => void): void {
  const length = Math.min(size, LONGEST_WORD)
  let from = 0
  for (; from + RUN < length; from += RUN - 1) count(ngramKey(word, from, from === 0, false))
  if (size <= LONGEST_WORD) count(ngramKey(word, Math.max(0, length - RUN), from === 0, true))
}
