import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isCall } from './calls.ts'

it('tells a call to do something by its first word', () => {
  assert.deepEqual(['Bekijk de prijs', '» Learn more', 'ANMELDEN', 'découvrir'].map(isCall), [true, true, true, true])
  assert.deepEqual(['the learned judge', 'Shopping in Gent', '€ 12', ''].map(isCall), [false, false, false, false])
})
