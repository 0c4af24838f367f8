import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { decode } from './decode.ts'

const PAGE = Buffer.from('<p>één pagina</p>'.repeat(500))
const LIMIT = 100_000

async function body(bytes: Buffer, encoding: string, lenient = false): Promise<string> {
  const decoded = await decode(bytes, encoding, LIMIT, lenient)
  assert.equal(decoded.kind, 'decoded', JSON.stringify(decoded))
  return decoded.kind === 'decoded' ? decoded.body.toString() : ''
}

describe('decode', () => {
  for (const [encoding, bytes] of [
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['BR', brotliCompressSync(PAGE)],
    ['zstd', zstdCompressSync(PAGE)],
    ['gzip, gzip', gzipSync(gzipSync(PAGE))],
    ['deflate, identity , gzip', gzipSync(deflateSync(PAGE))],
    ['', PAGE],
  ] as const) {
    it(`reads "${encoding}"`, async () => assert.equal(await body(bytes, encoding), PAGE.toString()))
  }
  for (const [what, encoding, bytes] of [
    ['a body cut short', 'gzip', gzipSync(PAGE).subarray(0, -20)],
    ['a plain body marked gzip', 'gzip', PAGE],
    ['an unknown coding', 'compress', PAGE],
    ['three codings', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(PAGE)))],
  ] as const) {
    it(`cannot read ${what}`, async () => {
      const decoded = await decode(bytes, encoding, LIMIT, false)
      assert.equal(decoded.kind === 'fault' && decoded.why, 'decode-error')
    })
  }
  it('stops at a bomb', async () => {
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(Buffer.alloc(20_000_000))],
      ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ] as const) {
      const decoded = await decode(bytes, encoding, 6_000_000, false)
      assert.deepEqual(decoded.kind === 'decoded' && [decoded.body.length, decoded.cut], [500_000, true])
    }
  })
  it('keeps the first part of a large page', async () => {
    const decoded = await decode(gzipSync(PAGE), 'gzip', 2_000, false)
    assert.deepEqual(decoded, { kind: 'decoded', body: PAGE.subarray(0, 2_000), cut: true })
  })
  it('reads what came of a broken connection', async () => {
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(PAGE)],
      ['br', brotliCompressSync(PAGE)],
      ['zstd', zstdCompressSync(PAGE)],
    ] as const) {
      assert.ok(PAGE.toString().startsWith(await body(bytes.subarray(0, bytes.length - 6), encoding, true)), encoding)
    }
  })
})
