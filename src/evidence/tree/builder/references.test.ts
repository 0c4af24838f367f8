import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decodeAttribute, decodeText, normalized, skipNewline, skipSpace } from './references.ts'
import { openSource } from './source.ts'

it('makes line feeds of carriage returns and replaces NUL, but leaves a written-out one', () => {
  assert.equal(normalized('a\r\nb\rc\0'), 'a\nb\nc\ufffd')
  assert.equal(decodeText('a\r&#13;'), 'a\n\r')
})
it('reads old names without semicolon in text, and in attributes only where no letter or equals sign follows', () => {
  assert.equal(decodeText('&copyx &lt=1'), '©x <=1')
  assert.equal(decodeAttribute('?a=1&copyx&lt=1&lt'), '?a=1&copyx&lt=1<')
})
it('skips white space however it is written, and stops at the first other character', () => {
  assert.equal(skipSpace(openSource(' \t&#10;&#x20;&NewLine;&Tab;x'), 0, 28, false), 27)
  assert.equal(skipSpace(openSource('&#32;'), 0, 5, true), 0)
  assert.equal(skipSpace(openSource('&#320;'), 0, 6, false), 0)
  assert.equal(skipSpace(openSource('\v'), 0, 1, false), 0)
})
it('skips one line feed, written in any way', () => {
  assert.deepEqual(
    ['\n\n', '\r\n\n', '\rx', '&#xA;x', 'x'].map((text) => skipNewline(openSource(text), 0)),
    [1, 2, 1, 5, 0],
  )
})
