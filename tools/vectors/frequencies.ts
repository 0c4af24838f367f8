import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** How often each word is used, 0..1, most frequent first. */
export type Frequencies = ReadonlyMap<string, number>

/** Reads a list of `wordfreq`: msgpack of a header, then at place i the words of frequency 10^(-i/100). */
export function readFrequencies(lexicon: string, language: string): Frequencies {
  const folder = join(lexicon, 'wordfreq')
  const name = readdirSync(folder).find((file) => file.endsWith(`_${language}.msgpack.gz`))
  if (name === undefined) throw new Error(`No word frequencies for ${language} in ${folder}`)
  const bins = decode(gunzipSync(readFileSync(join(folder, name)))) as (readonly string[])[]
  const frequencies = new Map<string, number>()
  bins.slice(1).forEach((words, bin) => {
    for (const word of words) frequencies.set(word, 10 ** (-(bin + 1) / 100))
  })
  return frequencies
}

/** The part of msgpack that these files use: arrays, strings, small maps and numbers. */
function decode(bytes: Buffer): unknown {
  let at = 0
  const text = (length: number): string => bytes.toString('utf8', at, (at += length))
  const list = (length: number): unknown[] => Array.from({ length }, next)
  const record = (length: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length }, () => [next() as string, next()]))
  function next(): unknown {
    const tag = bytes[at++]!
    if (tag < 0x80) return tag
    if (tag < 0x90) return record(tag & 0x0f)
    if (tag < 0xa0) return list(tag & 0x0f)
    if (tag < 0xc0) return text(tag & 0x1f)
    if (tag === 0xd9) return text(bytes[at++]!)
    if (tag === 0xda) return text(bytes.readUInt16BE((at += 2) - 2))
    if (tag === 0xdc) return list(bytes.readUInt16BE((at += 2) - 2))
    if (tag === 0xdd) return list(bytes.readUInt32BE((at += 4) - 4))
    throw new Error(`Unknown msgpack tag ${tag}`)
  }
  return next()
}

/** Arora, Liang, Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings"; 3e-4 is best here, 1e-4 close. */
const SIF = 3e-4

/** How much a word of this frequency says in a text: near 1 for rare words, near 0 for `the`. */
export function sifWeight(frequency: number): number {
  return SIF / (SIF + frequency)
}
