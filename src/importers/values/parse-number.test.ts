import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseNumber } from './parse-number.ts'

for (const [text, value] of [
  ['1240', 1240],
  ['1,240', 1240],
  ['1.240', 1240],
  ['1 240', 1240],
  ['1\u00a0240', 1240],
  ['1.234.567', 1234567],
  ['1,240.5', 1240.5],
  ['1.240,5', 1240.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0.123', 0.123],
  ['-3', -3],
  ['45%', 45],
  ['1.2K', 1200],
  ['', null],
  ['-', null],
  ['n/a', null],
  ['.', null],
] as const)
  it(`reads '${text}' as ${value}`, () => assert.equal(parseNumber(text), value))
