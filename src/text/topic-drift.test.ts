import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read, type Reading } from './reading.ts'
import { topicDrift } from './topic-drift.ts'
import { indexTopics } from './topics.ts'
import { parseWordTable } from './word-table.ts'

const table = (language: string) =>
  parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url)))
const tables = new Map(['nl', 'en'].map((language) => [language, table(language)]))
const topics = indexTopics(tables)
const readings = (language: string, ...texts: readonly string[]): Reading[] =>
  texts.map((text) => read({ text, language }, tables))

const GARDEN = readings(
  'nl',
  'In maart snoeit u de rozen. Knip boven een knop en geef de struik wat compost en water.',
  'Tomaten zaaien in de kas: potgrond, licht en warmte. Verspeen de plantjes zodra er blaadjes staan.',
)
const GARDEN_LATER = readings('en', 'Plant tulip bulbs in autumn. Dig the soil, add compost and water the flower beds.')
const CASINOS = readings(
  'nl',
  'De beste online casino’s vergeleken: bonus, roulette, gokkasten en weddenschappen.',
  'Gokken met een bonus: welk casino betaalt het meest uit bij poker en roulette?',
)

test('a host that writes about something else now has drifted, and says from what to what', () => {
  const { drifted, from, to } = topicDrift(GARDEN, CASINOS, topics)
  assert.equal(drifted, true)
  assert.equal(from[0]?.topic.id, 'garden')
  assert.equal(to[0]?.topic.id, 'gambling')
})
test('a single page is enough on either side', () => {
  assert.equal(topicDrift(GARDEN.slice(0, 1), CASINOS.slice(0, 1), topics).drifted, true)
})
test('a host that goes on about its subject has not, in another language neither', () => {
  assert.equal(topicDrift(GARDEN, GARDEN_LATER, topics).drifted, false)
})
test('a host that wrote about all sorts of things has no subject to drift from', () => {
  const { drifted, nearness } = topicDrift(
    [GARDEN[0]!, CASINOS[0]!],
    readings('nl', 'Hypotheekrente vergelijken bij banken.'),
    topics,
  )
  assert.equal(drifted, null)
  assert.equal(nearness, null)
})
test('nor does one without pages, or with pages in a language that no table knows', () => {
  assert.equal(topicDrift([], GARDEN, topics).drifted, null)
  assert.deepEqual(topicDrift(GARDEN, readings('fi', 'Palvelimen päivittäminen.'), topics).to, [])
})
