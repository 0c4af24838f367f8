import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ByteList, unzigzag, VarintReader, zigzag } from './varint.ts'

const NUMBERS = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 40 + 5, Number.MAX_SAFE_INTEGER]

it('gives back every whole number', () => {
  const bytes = new ByteList()
  for (const number of NUMBERS) bytes.varint(number)
  const reader = new VarintReader(bytes.view())
  for (const number of NUMBERS) assert.equal(reader.next(), number)
  assert.ok(Number.isNaN(reader.next()))
})

it('takes one byte for numbers under 128', () => {
  const bytes = new ByteList()
  bytes.varint(127)
  assert.equal(bytes.length, 1)
})

it('gives no number where one breaks off', () => {
  assert.ok(Number.isNaN(new VarintReader(new Uint8Array([128, 255])).next()))
})

it('keeps numbers near zero small, on both sides', () => {
  assert.deepEqual([0, -1, 1, -2, 2].map(zigzag), [0, 1, 2, 3, 4])
  for (const number of [0, 5, -5, 2 ** 31, -(2 ** 31)]) assert.equal(unzigzag(zigzag(number)), number)
})
