import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseHttpUrl, parseTypedUrl } from './parse-http-url.ts'

it('drops credentials and the fragment', () =>
  assert.equal(parseHttpUrl(' https://me:secret@example.nl/a#b ')?.href, 'https://example.nl/a'))
it('refuses what is not an http address', () => {
  for (const text of [
    '',
    'example.nl',
    'ftp://example.nl/',
    'javascript:alert(1)',
    'https://',
    `https://e.nl/${'a'.repeat(9000)}`,
  ])
    assert.equal(parseHttpUrl(text), null)
})
it('takes a typed name for an https address', () => {
  assert.equal(parseTypedUrl('example.nl/gids')?.href, 'https://example.nl/gids')
  assert.equal(parseTypedUrl('http://example.nl')?.href, 'http://example.nl/')
  assert.equal(parseTypedUrl('not a host'), null)
  assert.equal(parseTypedUrl('localhost'), null)
})
