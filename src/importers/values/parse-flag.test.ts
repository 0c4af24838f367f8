import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseFlag } from './parse-flag.ts'

it('knows a yes in every tool', () => {
  for (const text of ['true', 'TRUE', '1', 'Yes', 'y', 't', '+', 'ja']) assert.equal(parseFlag(text), true, text)
  for (const text of ['false', '0', 'no', '-', '', 'nee', 'truer']) assert.equal(parseFlag(text), false, text)
})
