import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read } from './reading.ts'
import { TOPICS } from './topic-list.ts'
import { indexTopics, topicsOf } from './topics.ts'
import { parseWordTable } from './word-table.ts'

const tables = new Map(
  ['nl', 'en', 'de'].map((language) => [
    language,
    parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url))),
  ]),
)
const index = indexTopics(tables)
const labels = (language: string | null, text: string): string[] =>
  topicsOf(read({ text, language }, tables), index).map(({ topic }) => topic.id)

test('each topic has a name of its own and is ready to label', () => {
  assert.equal(new Set(TOPICS.map(({ id }) => id)).size, TOPICS.length)
  assert.equal(index.length, TOPICS.length)
})

test('a text gets the topic that it is about, first', () => {
  assert.equal(labels('nl', 'Snoei de rozen in maart en strooi compost tussen de vaste planten.')[0], 'garden')
  assert.equal(labels('en', 'How to set up a Linux server with a database and automatic backups.')[0], 'computing')
})

test('a language without seed words is labelled by its table', () => {
  assert.equal(labels('de', 'Die Mannschaft gewann das Spiel gegen den Meister mit zwei Toren.')[0], 'sports')
})

test('the strongest label comes first and there are at most three', () => {
  const found = topicsOf(read({ text: 'hotel strand bank hypotheek trein', language: 'nl' }, tables), index)
  assert.ok(found.length >= 1 && found.length <= 3)
  assert.deepEqual(
    found,
    found.toSorted((a, b) => b.score - a.score),
  )
})

test('a text without a subject, or in a language without a table, gets no topic', () => {
  assert.deepEqual(labels('nl', ''), [])
  assert.deepEqual(labels('fi', 'Retkeily polkupyörä'), [])
})
