import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addressFit } from './address-fit.ts'
import { parseWordTable } from './word-table.ts'

const table = (language: string) =>
  parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url)))
const tables = new Map(['nl', 'en'].map((language) => [language, table(language)]))

const ROSES = {
  title: 'Rozen snoeien',
  text: 'In maart snoeit u de rozen. Knip boven een knop, haal dood hout weg en geef de struik wat compost.',
  language: 'nl',
}

test('a page that speaks of what its address says fits it', () => {
  assert.deepEqual(addressFit('/2021/rozen-snoeien-in-maart/', ROSES, tables), {
    says: 'rozen snoeien in maart',
    fits: true,
  })
})
test('so does one that says it in other words', () => {
  assert.equal(addressFit('/tuin/heesters-terugknippen-voorjaar.html', ROSES, tables)?.fits, true)
})
test('a page about something else was put in the place of another', () => {
  assert.equal(addressFit('/2021/debian-server-bijwerken-zonder-stilstand/', ROSES, tables)?.fits, false)
})
for (const path of ['/', '/p/123456', '/nieuws/buitenland/', '/2024-01-05-page-2/', '/%E0%A4%A', '/a2b-c3d-e4f-g5h/'])
  test(`an address that says too little is not held against a page: ${path}`, () => {
    assert.equal(addressFit(path, ROSES, tables), null)
  })
test('nor one in a language that no table knows, or in words that the page’s language does not know', () => {
  assert.equal(addressFit('/rozen-snoeien-in-maart/', { ...ROSES, language: 'fi' }, tables), null)
  assert.equal(addressFit('/palvelimen-päivittäminen-keskeytyksettä-kotona/', ROSES, tables), null)
})
