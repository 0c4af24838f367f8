import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf, laterFor, percentileOf, scaleOf } from './calibration.ts'

test('nearer texts have a higher chance and a higher percentile, both within 0..1', () => {
  const ladder = [-1, -0.3, 0, 0.2, 0.5, 1, 2.2]
  for (const scale of [chanceOf, percentileOf]) {
    const values = ladder.map((nearness) => scale(nearness))
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    )
    assert.ok(values.every((value) => value >= 0 && value <= 1))
  }
})

test('half of random pairs lie below their median, nine tenths below .43', () => {
  assert.equal(percentileOf(0.11), 0.5)
  assert.ok(Math.abs(percentileOf(0.43) - 0.9) < 0.01)
})

test('the longer two texts are, the nearer they must be to share a subject', () => {
  assert.equal(chanceOf(0.18), 0.5)
  assert.equal(laterFor(100), 0)
  assert.ok(Math.abs(laterFor(400) - 0.16) < 1e-9)
  assert.deepEqual([laterFor(3), laterFor(1e6)], [laterFor(100), laterFor(1000)])
})

test('a scale drawn from pairs puts the watershed between the unrelated and the related ones', () => {
  const scale = scaleOf([0.6, 0.65, 0.7], [0.8, 0.9, 1])
  assert.ok(Math.abs(percentileOf(0.65, scale) - 0.5) < 1e-9)
  assert.ok(chanceOf(0.68, scale) < 0.5 && chanceOf(0.8, scale) > 0.5)
  assert.ok(chanceOf(0.9, scale) > 0.95)
})

test('a model that says the same of everything tells nothing and breaks nothing', () => {
  const scale = scaleOf([1, 1], [1, 1])
  assert.ok([chanceOf(1, scale), percentileOf(1, scale)].every((value) => Math.abs(value - 0.5) < 0.01))
})
