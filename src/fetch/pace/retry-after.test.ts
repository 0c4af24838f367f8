import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { retryAfter } from './retry-after.ts'

const NOW = Date.parse('2026-01-05T12:00:00Z')

describe('retryAfter', () => {
  it('reads seconds', () => assert.equal(retryAfter(' 120 ', NOW), 120_000))
  it('reads a date', () => assert.equal(retryAfter('Mon, 05 Jan 2026 12:01:00 GMT', NOW), 60_000))
  for (const value of [
    '-5',
    'NaN',
    '1e3',
    '100000000000000000000',
    'soon',
    '',
    'Mon, 05 Jan 2026 11:00:00 GMT',
    '2037',
  ]) {
    it(`has no opinion on "${value}"`, () => assert.equal(retryAfter(value, NOW), value === '2037' ? 2_037_000 : null))
  }
})
