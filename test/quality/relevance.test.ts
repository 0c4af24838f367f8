// Floors for telling texts of one topic from others, on the labelled pairs of ../shared; skipped where that is absent.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { wordTables } from '../../src/app/word-tables.ts'
import { compare, read, type Reading, type WordTables } from '../../src/text/index.ts'

const DATA = new URL('../../../shared/data/relevance/', import.meta.url)
const skip = existsSync(DATA) ? false : 'needs ../shared'

/** AUC, measured 2026-11-24; see docs/criteria/relevance.md. Floors only rise. */
const FLOORS: Readonly<Record<string, number>> = {
  'sib-para-nl': 0.948,
  'sib-para-en': 0.965,
  'sib-para-nl-en': 0.962,
  'sib-sent-nl': 0.747,
  'sib-sent-en': 0.78,
  'sib-sent-nl-en': 0.762,
  'wiki-article-nl': 0.95,
  'bbc-topic-en': 0.904,
  'webpage-part-en': 0.975,
  'sib-para-de-en': 0.96,
  'sib-para-fr-en': 0.957,
  'sib-para-es-en': 0.967,
  'sib-para-it-en': 0.964,
  'sib-para-pt-en': 0.963,
  'sib-para-pl-en': 0.944,
  'sib-para-sv-en': 0.967,
  'sib-para-da-en': 0.956,
  'sib-para-de': 0.934,
  'sib-para-fr': 0.947,
  'sib-para-es': 0.955,
  'sib-para-it': 0.945,
  'sib-para-pt': 0.95,
  'sib-para-pl': 0.905,
  'sib-para-sv': 0.938,
  'sib-para-da': 0.943,
  'sib-para-no-en': 0.87,
  'sib-para-ca-en': 0.79,
  'sib-para-zh': 0.73,
  'sib-para-ja': 0.65,
  'sib-para-hi': 0.68,
  'sib-para-cs': 0.7,
}

interface Text {
  readonly id: string
  readonly lang: string
  readonly text: string
}
type Pair = readonly [string, string]
type PairSet = Readonly<Record<'pos' | 'neg', readonly Pair[]>>

async function load(): Promise<{
  sets: Readonly<Record<string, PairSet>>
  texts: Map<string, Text>
  tables: WordTables
}> {
  const lines = readFileSync(new URL('dev.texts.jsonl', DATA), 'utf8').trim().split('\n')
  const texts = new Map(lines.map((line) => JSON.parse(line) as Text).map((text) => [text.id, text]))
  const sets = JSON.parse(readFileSync(new URL('dev.pairs.json', DATA), 'utf8')) as Readonly<Record<string, PairSet>>
  return { sets, texts, tables: await wordTables()(new Set([...texts.values()].map(({ lang }) => lang))) }
}

/** Chance that a pair of one topic scores above a pair of two; ties count half. */
function auc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = Float64Array.from(negatives).sort()
  const below = (score: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < score || (orEqual && sorted[middle] === score)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = positives.reduce((sum, score) => sum + (below(score, false) + below(score, true)) / 2, 0)
  return wins / (positives.length * negatives.length)
}

test('texts of one topic are nearer than texts of two, in each language and across', { skip }, async (t) => {
  const { sets, texts, tables } = await load()
  const readings = new Map<string, Reading>()
  const reading = (id: string): Reading => {
    const known = readings.get(id)
    if (known) return known
    const { text, lang } = texts.get(id)!
    const made = read({ text, language: lang }, tables)
    readings.set(id, made)
    return made
  }
  const nearness = ([a, b]: Pair): number => compare(reading(a), reading(b)).score
  for (const [name, floor] of Object.entries(FLOORS)) {
    await t.test(name, () => {
      const { pos, neg } = sets[name]!
      const reached = auc(pos.map(nearness), neg.map(nearness))
      assert.ok(reached >= floor, `${reached.toFixed(4)} is below ${floor}`)
    })
  }
})

test('a half separates: most pairs of paragraphs of one topic lie above, most others below', { skip }, async () => {
  const { sets, texts, tables } = await load()
  const share = (pairs: readonly Pair[]): number =>
    pairs.filter(([a, b]) => {
      const [one, other] = [texts.get(a)!, texts.get(b)!].map(({ text, lang }) =>
        read({ text, language: lang }, tables),
      )
      return compare(one!, other!).score > 0.5
    }).length / pairs.length
  for (const name of ['sib-para-nl', 'sib-para-en', 'sib-para-nl-en']) {
    const { pos, neg } = sets[name]!
    assert.ok(share(pos) > 0.83, `${name}: ${share(pos)} of pairs of one topic`)
    assert.ok(share(neg) < 0.15, `${name}: ${share(neg)} of other pairs`)
  }
})
