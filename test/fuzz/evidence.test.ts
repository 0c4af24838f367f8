import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fuzzEvidence } from './evidence-fuzz.ts'

it('gathers the evidence of mutated pages without a crash, and never slowly', () => {
  const { problems, slowest } = fuzzEvidence(1, 500)
  assert.deepEqual(problems, [])
  assert.ok(slowest < 50, `${slowest} ms per 100 KB`)
})
