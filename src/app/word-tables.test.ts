import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordTables } from './word-tables.ts'

test('only the tables of languages met are read, each once', async () => {
  const load = wordTables()
  const first = await load(['da', 'da', null, 'xx'])
  assert.deepEqual([...first.keys()], ['da'])
  assert.equal((await load(['da'])).get('da'), first.get('da'))
})

test('a language without a table borrows that of its neighbour', async () => {
  const tables = await wordTables()(['no', 'da'])
  assert.equal(tables.get('no'), tables.get('da'))
})
