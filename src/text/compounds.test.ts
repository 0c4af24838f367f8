import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { splitCompound } from './compounds.ts'
import { parseWordTable } from './word-table.ts'

const load = (language: string) =>
  parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url)))
const dutch = load('nl')

test('a compound comes apart into its words', () => {
  assert.deepEqual(splitCompound('fietsvakantie', dutch), ['fiets', 'vakantie'])
  assert.deepEqual(splitCompound('voetbalwedstrijd', dutch), ['voetbal', 'wedstrijd'])
})

test('a joining s is left out', () => {
  assert.deepEqual(splitCompound('verkeersveiligheid', dutch), ['verkeer', 'veiligheid'])
})

test('a word that is more frequent than its would-be parts stays whole', () => {
  assert.equal(splitCompound('natuurlijk', dutch), undefined)
})

test('a word that does not come apart stays whole', () => {
  assert.equal(splitCompound('qqxzvqqxzv', dutch), undefined)
})

test('English does not write compounds as one word', () => {
  assert.equal(splitCompound('understanding', load('en')), undefined)
})
