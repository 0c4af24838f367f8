import { Problem } from '../model/problem.ts'
import { eachNgram } from './ngrams.ts'
import { addPacked, CODE_BYTES, LENGTH } from './vector-codes.ts'
import { hashWord } from './word-hash.ts'

/**
 * Meaning and frequency of the words of one language, as views on the bytes of one `data/words/<language>.bin`: nothing is
 * parsed or copied. Words themselves are not kept, only a hash of 48 bits; an unknown word is taken for a known one once in 4 x 10^9 look-ups.
 */
export interface WordTable {
  readonly language: string
  readonly words: number
  readonly buckets: number
  /** Row where the words begin whose first hash starts with these 16 bits; one more at the end. */
  readonly starts: Uint32Array
  readonly proofs: Uint32Array
  /** -25 log10 of the frequency of the word with its inflections. */
  readonly rarities: Uint8Array
  readonly lengths: Uint8Array
  readonly codes: Uint8Array
  readonly ngramLengths: Uint8Array
  readonly ngramCodes: Uint8Array
}

/** First bytes of a table: the format and its version. */
export const MAGIC = 0x31545753
const HEADER_BYTES = 16
export const STARTS = 65_537

/** Steps of `rarities` for a factor of ten in frequency. */
export const RARITY_STEPS = 25

/**
 * Reads a table. Layout, little-endian: magic, language (4 bytes), number of words, number of letter-run buckets; starts;
 * proofs; then byte arrays: rarities, lengths, codes, letter-run lengths, letter-run codes.
 * @throws Problem when the bytes are not a whole table of this version.
 */
export function parseWordTable(bytes: Uint8Array): WordTable {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || head.getUint32(0, true) !== MAGIC) throw damaged()
  const words = head.getUint32(8, true)
  const buckets = head.getUint32(12, true)
  const size = HEADER_BYTES + 4 * STARTS + words * (4 + 2 + CODE_BYTES) + buckets * (1 + CODE_BYTES)
  if (bytes.length !== size) throw damaged()
  let at = HEADER_BYTES
  const longs = (count: number): Uint32Array => {
    const part = bytes.slice(at, (at += 4 * count))
    return new Uint32Array(part.buffer, part.byteOffset, count)
  }
  const octets = (count: number): Uint8Array => bytes.subarray(at, (at += count))
  return {
    language: String.fromCharCode(bytes[4]!, bytes[5]!),
    words,
    buckets,
    starts: longs(STARTS),
    proofs: longs(words),
    rarities: octets(words),
    lengths: octets(words),
    codes: octets(words * CODE_BYTES),
    ngramLengths: octets(buckets),
    ngramCodes: octets(buckets * CODE_BYTES),
  }
}

function damaged(): Problem {
  return new Problem('invalid', {
    nl: 'Dit is geen woordtabel van deze versie, of het bestand is niet volledig. Installeer Schakel opnieuw.',
    en: 'This is not a word table of this version, or the file is incomplete. Install Schakel again.',
  })
}

/** The row of a word (lower case, NFC), or -1. */
export function rowOf(table: WordTable, word: string): number {
  const { place, proof } = hashWord(word)
  const end = table.starts[(place >>> 16) + 1]!
  for (let row = table.starts[place >>> 16]!; row < end; row++) if (table.proofs[row] === proof) return row
  return -1
}

/** Shortest word that letter runs say anything about. */
const GUESSED_LETTERS = 3

/** Adds `times` the word's vector, which is as long as the word matters in a text. A word not in the table is guessed from its letter runs. */
export function addWord(table: WordTable, word: string, row: number, times: number, sum: Float32Array): void {
  if (row >= 0) addPacked(sum, table.codes, row, times * LENGTH[table.lengths[row]!]!)
  else if (word.length >= GUESSED_LETTERS && !/^\d/.test(word)) addGuess(table, word, times, sum)
}

function addGuess(table: WordTable, word: string, times: number, sum: Float32Array): void {
  let parts = 0
  eachNgram(word, table.buckets, () => parts++)
  eachNgram(word, table.buckets, (bucket) => {
    addPacked(sum, table.ngramCodes, bucket, (times * LENGTH[table.ngramLengths[bucket]!]!) / parts)
  })
}
