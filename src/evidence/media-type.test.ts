import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sniffHtml } from './media-type.ts'

const sniff = (type: string, body: string): boolean =>
  sniffHtml(
    type,
    Uint8Array.from(body, (character) => character.charCodeAt(0)),
  ).html

it('takes HTML and XHTML by their type', () => {
  assert.ok(sniff('Text/HTML; charset=utf-8', 'anything'))
  assert.ok(sniff('application/xhtml+xml', '<html/>'))
})
it('looks at the bytes only where no type is given', () => {
  assert.ok(sniff('', '\xef\xbb\xbf\n <!DOCTYPE HTML><p>x'))
  assert.ok(sniff('', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'))
  assert.equal(sniff('', 'just text'), false)
  assert.equal(sniff('text/plain', '<!doctype html><p>x'), false)
  assert.equal(sniff('application/json', '{}'), false)
})
it('believes no header over the first bytes of a PDF or an image', () => {
  assert.equal(sniff('text/html', '%PDF-1.4'), false)
  assert.equal(sniff('text/html', '\x89PNG\r\n'), false)
})
