import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { guessLanguage } from './guess-language.ts'
import { parseWordTable } from './word-table.ts'

const tables = new Map(
  ['nl', 'en'].map((language) => [
    language,
    parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url))),
  ]),
)

test('a few words are enough to tell Dutch from English', () => {
  assert.equal(guessLanguage('Waar begin je met zelf hosten?', tables), 'nl')
  assert.equal(guessLanguage('Where do you start with hosting it yourself?', tables), 'en')
})

test('a text without a known word has no language', () => {
  assert.equal(guessLanguage('1234 qqxzv', tables), null)
})
