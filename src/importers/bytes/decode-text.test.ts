import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sniffEncoding, TextStream } from './decode-text.ts'

function decode(bytes: Uint8Array, size = 7): string {
  const stream = new TextStream(sniffEncoding(bytes))
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += stream.push(bytes.subarray(at, at + size))
  return text + stream.end()
}
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')

describe('TextStream', () => {
  const text = 'bron,anker\nhttps://a.example/,café – €5\n'
  for (const [name, bytes] of Object.entries({
    'UTF-8': Buffer.from(text),
    'UTF-8 with a byte order mark': Buffer.from(`\ufeff${text}`),
    'UTF-16LE with a byte order mark': utf16le(`\ufeff${text}`),
    'UTF-16BE with a byte order mark': utf16le(`\ufeff${text}`).swap16(),
    'UTF-16LE without a byte order mark': utf16le(text),
    'UTF-16BE without a byte order mark': utf16le(text).swap16(),
    'windows-1252': Buffer.from(text.replaceAll('–', '\x96').replaceAll('€', '\x80'), 'latin1'),
  }))
    it(`reads ${name}, cut anywhere`, () => assert.equal(decode(bytes), text))
  it('keeps a UTF-8 file with a damaged character UTF-8', () =>
    assert.equal(decode(Buffer.concat([Buffer.from('één é\n'), Buffer.of(0xff), Buffer.from('é')])), 'één é\n\ufffdé'))
})
