import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EMPTY_PROFILE } from '../../../test/material/profile.ts'
import { nextSteps } from './next-steps.ts'

const audit = (...ids: string[]) => ({
  ...EMPTY_PROFILE,
  checks: ids.map((id) => ({ id, state: 'look' as const, message: id, advice: id, params: {} })),
})

it('starts with what can be mended at once and keeps to three', () => {
  const steps = nextSteps(audit('worth', 'exact-anchors', 'schemes', 'paid-links', 'concentration'))
  assert.deepEqual(
    steps.map(({ check }) => check.id),
    ['paid-links', 'schemes', 'worth'],
  )
})
it('shows the links that a step is about', () => {
  assert.equal(nextSteps(audit('lost-links'))[0]?.filter, 'grade=lost')
  assert.equal(nextSteps(audit('worth'))[0]?.filter, null)
})
it('asks nothing when nothing is worth a look', () => {
  assert.deepEqual(nextSteps({ ...audit('worth'), checks: [] }), [])
})
