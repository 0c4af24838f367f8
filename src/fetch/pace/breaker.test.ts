import { it } from 'node:test'
import assert from 'node:assert/strict'
import { Breaker } from './breaker.ts'

it('gives a host up after three silences in a row, not counting those before an answer', () => {
  const breaker = new Breaker()
  assert.deepEqual([breaker.silent('a'), breaker.silent('a')], [false, false])
  breaker.answered('a')
  assert.deepEqual([breaker.silent('a'), breaker.silent('b'), breaker.silent('a')], [false, false, false])
  assert.equal(breaker.silent('a'), true)
  assert.equal(breaker.silent('b'), false)
})
