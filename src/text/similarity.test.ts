import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { matchingWords } from './matches.ts'
import { read, type Reading } from './reading.ts'
import { compare } from './similarity.ts'
import { parseWordTable } from './word-table.ts'

const tables = new Map(
  ['nl', 'en'].map((language) => [
    language,
    parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url))),
  ]),
)
const reading = (language: string | null, text: string): Reading => read({ text, language }, tables)

const cycling = reading('nl', 'Met tent en kinderen op fietsvakantie langs de Maas, over vlakke wegen en fietspaden.')
const shop = reading('nl', 'Fietsenmaker met fietsen voor kinderen: nieuwe banden, fietstassen en onderhoud.')
const holiday = reading('en', 'Cycling holidays for families: flat river routes and camp sites that welcome bikes.')
const mortgage = reading('en', 'Our bank offers mortgages at low interest rates to first-time buyers of a home.')

test('texts of one subject score above a half, others below', () => {
  assert.ok(compare(cycling, shop).score > 0.5)
  assert.ok(compare(cycling, mortgage).score < 0.5)
})

test('a subject is recognised across languages', () => {
  const { score, semantic, lexical } = compare(cycling, holiday)
  assert.ok(score > 0.5)
  assert.ok(semantic !== null && semantic > 0.2)
  assert.equal(lexical, null)
})

test('the percentile says how many unrelated pairs are less near', () => {
  assert.ok(compare(cycling, holiday).percentile > 0.85)
  assert.ok(compare(cycling, mortgage).percentile < 0.6)
})

test('comparing is the same both ways', () => {
  assert.equal(compare(cycling, shop).score, compare(shop, cycling).score)
})

test('a language without a table is compared by its words', () => {
  const one = reading('fi', 'Polkupyörä ja retkeily järven rannalla')
  assert.ok(compare(one, reading('fi', 'Retkeily polkupyörä')).score > 0.5)
  assert.ok(compare(one, reading('fi', 'Asuntolainan korko nousee')).score < 0.5)
  assert.equal(compare(one, one).semantic, null)
})

test('an empty text is near nothing', () => {
  assert.ok(compare(reading('nl', ''), cycling).score < 0.5)
})

test('matching words are told in their own language', () => {
  const [first] = matchingWords(reading('nl', 'fietsvakantie met kinderen'), reading('en', 'holidays with children'))
  assert.ok(first)
  assert.ok(['fietsvakantie ~ holidays', 'kinderen ~ children'].includes(`${first.here} ~ ${first.there}`))
  assert.ok(first.weight > 0 && first.weight <= 1)
})

test('each word is matched once', () => {
  const words = matchingWords(cycling, shop).map(({ here }) => here)
  assert.equal(new Set(words).size, words.length)
  assert.ok(words.length > 0)
})
