import assert from 'node:assert/strict'
import { it } from 'node:test'
import { leastSurprise, surprise } from './excess.ts'

it('gives the binomial tail as a power of ten', () => {
  // P(X >= 3), X ~ B(3, 0.1) is 0.001; P(X >= 1), X ~ B(2, 0.1) is 0.19.
  assert.ok(Math.abs(surprise(3, 3, 0.1) - 3) < 1e-9)
  assert.ok(Math.abs(surprise(2, 1, 0.1) + Math.log10(0.19)) < 1e-9)
})
it('is not surprised by what is usual', () => {
  assert.equal(surprise(100, 5, 0.06), 0)
})
it('stays finite for large counts', () => {
  assert.ok(Number.isFinite(surprise(5000, 4000, 0.06)))
})
it('asks for more when more was looked at', () => {
  assert.ok(leastSurprise(1_000_000) > leastSurprise(10_000))
})
