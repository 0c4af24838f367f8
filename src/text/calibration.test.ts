import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf, percentileOf } from './calibration.ts'

test('nearer texts have a higher chance and a higher percentile, both within 0..1', () => {
  const ladder = [-1, -0.3, 0, 0.2, 0.5, 1, 2.2]
  for (const scale of [chanceOf, percentileOf]) {
    const values = ladder.map(scale)
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    )
    assert.ok(values.every((value) => value >= 0 && value <= 1))
  }
})

test('half of unrelated pairs lie below their median, nine tenths below .21', () => {
  assert.equal(percentileOf(-0.025), 0.5)
  assert.ok(Math.abs(percentileOf(0.21) - 0.9) < 0.01)
})

test('a chance of a half is far out among unrelated pairs', () => {
  assert.ok(percentileOf(0.2) > 0.85)
  assert.equal(chanceOf(0.2), 0.5)
})
