// Packs eld's smallest table of letter runs into src/evidence/language/ngrams.json: node tools/languages/pack-ngrams.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { MORE, ngramKey } from '../../src/evidence/language/ngram-table.ts'

interface EldTable {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const ELD = new URL('../../node_modules/eld/', import.meta.url)

/** eld writes each byte of a run as one character of its own. */
const { dictionary } = (await import(new URL('src/dictionary.js', ELD).href)) as { dictionary: string[] }
const { ngramsData } = (await import(new URL('src/ngrams/extrasmall.js', ELD).href)) as { ngramsData: EldTable }
const { version } = JSON.parse(readFileSync(new URL('package.json', ELD), 'utf8')) as { version: string }

const byteOf = new Map(dictionary.flatMap((letter, byte) => (letter === ' ' ? [] : [[letter, byte] as const])))

function keyOf(run: string): number {
  const bytes = Uint8Array.from([...run.trim()], (letter) => byteOf.get(letter) ?? 0)
  return ngramKey(bytes, 0, run.startsWith(' '), run.endsWith(' '))
}

const runs = Object.entries(ngramsData.ngrams)
  .map(([run, votes]) => ({ key: keyOf(run), votes: Object.entries(votes) }))
  .sort((one, other) => one.key - other.key)

const stream: number[] = []
let before = 0
for (const { key, votes } of runs) {
  let rest = key - before
  before = key
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) stream.push((rest % MORE) + MORE)
  stream.push(rest)
  for (const [at, [language, points]] of votes.entries()) {
    stream.push(Number(language) + (at < votes.length - 1 ? MORE : 0), points)
  }
}

const table = {
  from: `eld ${version}, extrasmall table, Nito T.M., Apache 2.0; packed by tools/languages/pack-ngrams.ts`,
  languages: Object.values(ngramsData.languages),
  runs: runs.length,
  votes: runs.reduce((sum, { votes }) => sum + votes.length, 0),
  stream: Buffer.from(stream).toString('base64'),
}
writeFileSync(
  new URL('../../src/evidence/language/ngrams.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
)
console.log(`${table.runs} runs of letters, ${stream.length} bytes`)
