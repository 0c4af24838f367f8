import assert from 'node:assert/strict'
import { it } from 'node:test'
import { best } from './best.ts'

it('gives the nodes with the highest scores, best first', () => {
  assert.deepEqual(best(new Float64Array([0.1, 0.5, 0.3, 0.5, 0.2]), 3), [1, 3, 2])
})

it('gives all when there are fewer', () => {
  assert.deepEqual(best(new Float64Array([0, 1]), 5), [1, 0])
})

it('equals sorting', () => {
  const scores = Float64Array.from({ length: 1000 }, (_, at) => (at * 7919) % 997)
  const sorted = [...scores.keys()].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  assert.deepEqual(best(scores, 50), sorted.slice(0, 50))
})
