import assert from 'node:assert/strict'
import { it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { freeBytes } from './free-bytes.ts'

it('gives back what has a buffer of its own', () => {
  const bytes = Buffer.alloc(100_000, 'x')
  freeBytes(bytes)
  assert.equal(bytes.length, 0)
  freeBytes(bytes)
})
it('gives back a body with a byte to spare', () => {
  const bytes = gunzipSync(gzipSync(Buffer.alloc(99_999)), { chunkSize: 100_000 })
  freeBytes(bytes)
  assert.equal(bytes.length, 0)
})
it('leaves alone what shares its buffer', () => {
  const short = Buffer.from('a short body')
  const part = Buffer.alloc(100_000).subarray(100)
  freeBytes(short)
  freeBytes(part)
  assert.equal(short.toString(), 'a short body')
  assert.equal(part.length, 99_900)
})
