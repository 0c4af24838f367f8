import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compareVectors, referenceTexts, scaleFrom, siteMeter } from './embedded.ts'
import { read } from './reading.ts'
import { parseWordTable } from './word-table.ts'

const table = (language: string) =>
  parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url)))
const tables = new Map(['nl', 'en'].map((language) => [language, table(language)]))

/** The word tables as a model; the second of two Dutch lots and so on, as the reference texts alternate. */
const embed = (text: string, language: string): Float32Array => read({ text, language }, tables).vector!
const vectors = referenceTexts().map((text, at) => embed(text, at % 4 < 2 ? 'nl' : 'en'))
const scale = scaleFrom(vectors)

const BREAD = embed('Kneed het deeg, laat het rijzen en bak het brood in een hete oven.', 'nl')
const CAKE = embed('Whisk the eggs with sugar, fold in the flour and bake the cake.', 'en')
const LOAN = embed('Vergelijk de rente van banken voordat u een hypotheek afsluit.', 'nl')

test('a model shows by our topics what is near for it', () => {
  assert.ok(compareVectors(BREAD, CAKE, scale).score > 0.5)
  assert.ok(compareVectors(BREAD, LOAN, scale).score < 0.5)
  assert.ok(compareVectors(BREAD, CAKE, scale).percentile > compareVectors(BREAD, LOAN, scale).percentile)
})

test('so it does for one that puts all texts near each other', () => {
  /** The same vectors with much in common. */
  const narrow = (vector: Float32Array): Float32Array => {
    const long = Float32Array.from([...vector, 2])
    return long.map((value) => value / Math.hypot(...long))
  }
  const narrowed = scaleFrom(vectors.map(narrow))
  assert.ok(compareVectors(narrow(BREAD), narrow(LOAN), narrowed).score < 0.5)
  const ofSite = siteMeter([BREAD, CAKE, CAKE].map(narrow), narrow(BREAD), narrowed)
  assert.ok(ofSite(narrow(CAKE))!.score > 0.7)
  assert.ok(ofSite(narrow(LOAN))!.score < 0.4)
})

test('a site of which nothing is known is near to nothing', () => {
  assert.equal(siteMeter([], null, scale)(BREAD), null)
})
