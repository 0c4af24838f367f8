import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stemmerOf } from './stems.ts'

test('inflections of one word meet', () => {
  assert.equal(stemmerOf('nl')('tuinen'), stemmerOf('nl')('tuin'))
  assert.equal(stemmerOf('pl')('rowerami'), stemmerOf('pl')('rowerach'))
})

test('a language without a stemmer loses last letters of long words only', () => {
  assert.equal(stemmerOf('cs')('zahradami'), stemmerOf('cs')('zahradách'))
  assert.equal(stemmerOf('cs')('kolo'), 'kolo')
})

test('words of an unknown language stay whole', () => {
  assert.equal(stemmerOf(null)('zahradami'), 'zahradami')
})
