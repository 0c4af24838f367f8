import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dot, unit } from './vectors.ts'

it('scales a vector to length 1, and says that a zero vector has none', () => {
  const scaled = unit(Float32Array.of(3, 4))
  assert.ok(scaled !== null && Math.abs(dot(scaled, scaled) - 1) < 1e-6)
  assert.equal(unit(new Float32Array(2)), null)
})
