import { isLetter } from '../letters.ts'
import { ngramKey, ngramTable, placeOf, RUN, type NgramTable } from './ngram-table.ts'

/** Every found run adds this (eld 2.1, `baseNgramScore`: taken off its table to keep it small). */
const BASE_POINTS = 53

/** Words are read this far (bytes, as eld does): longer ones are no words. */
const LONGEST_WORD = 70

/** Bytes of the longest character in UTF-8. */
const MOST_BYTES = 4

/** ISO 639-1 of a text by its runs of letters: eld's method and its smallest table (Apache 2.0, Nito T.M.). Null when no run is known. */
export function languageByLetters(text: string): string | null {
  // Kept: making its arrays for every piece of text takes a quarter of the time.
  count ??= createCount()
  clear(count)
  readWords(text.toLowerCase(), count)
  return winnerOf(count)
}

/** What the runs of a text say, each different one once. */
interface Count {
  readonly table: NgramTable
  /** By language. */
  readonly score: Uint32Array
  /** By run, a bit: whether it was counted. */
  readonly counted: Uint8Array
  /** The word at hand in UTF-8. */
  readonly word: Uint8Array
}

let count: Count | undefined

function createCount(): Count {
  const table = ngramTable()
  return {
    table,
    score: new Uint32Array(table.languages.length),
    counted: new Uint8Array((table.keys.length >> 3) + 1),
    word: new Uint8Array(LONGEST_WORD + MOST_BYTES + RUN),
  }
}

function clear({ score, counted }: Count): void {
  score.fill(0)
  counted.fill(0)
}

function winnerOf({ score, table }: Count): string | null {
  let best = 0
  for (let language = 1; language < score.length; language++) if (score[language]! > score[best]!) best = language
  return score[best] === 0 ? null : table.languages[best]!
}

/** What eld calls a word: letters, with the apostrophes before and between them. */
function readWords(text: string, into: Count): void {
  const { word } = into
  let length = 0
  let size = 0 // up to the last letter; of a longer word than is read it tells only that it is longer
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    const letter = isLetter(code)
    if (letter || isApostrophe(code)) {
      if (length <= LONGEST_WORD) length = encode(code, word, length)
      if (letter) size = length
      continue
    }
    if (size > 0) countRuns(into, size)
    length = size = 0
  }
  if (size > 0) countRuns(into, size)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x60 || code === 0x2019

/** Writes a character as UTF-8 (RFC 3629, section 3) and answers where the next one goes. */
function encode(code: number, bytes: Uint8Array, at: number): number {
  if (code < 0x80) {
    bytes[at] = code
    return at + 1
  }
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
  bytes[at] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more))
  for (let left = more - 1; left >= 0; left--) bytes[at + more - left] = 0x80 | ((code >> (6 * left)) & 0x3f)
  return at + more + 1
}

/** Runs of four bytes, three apart, and the one that ends the word. */
function countRuns(into: Count, size: number): void {
  const { word } = into
  const length = Math.min(size, LONGEST_WORD)
  for (let at = size; at < size + RUN; at++) word[at] = 0
  let from = 0
  for (; from + RUN < length; from += RUN - 1) countRun(into, ngramKey(word, from, from === 0, false))
  if (size <= LONGEST_WORD) countRun(into, ngramKey(word, Math.max(0, length - RUN), from === 0, true))
}

function countRun({ table, score, counted }: Count, key: number): void {
  const { starts, votes, points } = table
  const place = placeOf(table, key)
  if (place < 0) return
  const bit = 1 << (place & 7)
  if ((counted[place >> 3]! & bit) !== 0) return
  counted[place >> 3]! |= bit
  const end = starts[place + 1]!
  for (let vote = starts[place]!; vote < end; vote++) score[votes[vote]!]! += points[vote]! + BASE_POINTS
}
