import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { targetMatcher } from '../../url/index.ts'
import { gatherImitations } from './imitations.ts'

const gather = (html: string) =>
  gatherImitations(pageOf(html), { match: targetMatcher(['example.nl']), pages: new Set() })

for (const html of [
  `<span onclick="location.href='https://www.example.nl/gids'">gids</span>`,
  '<div data-href="//example.nl/gids">gids</div>',
  `<a href="javascript:open('https://example.nl/')">gids</a>`,
]) {
  it(`quotes ${html}`, () => assert.ok(html.startsWith(gather(html)[0]?.text.slice(0, 20) ?? '?')))
}
it('quotes a bare address in the text', () =>
  assert.deepEqual(gather('<p>Zie www.example.nl/gids.</p>'), [{ from: 'text', text: 'Zie www.example.nl/gids.' }]))
for (const html of [
  '<p>Zie https://notexample.nl/ en https://example.nl.evil.test/</p>',
  '<p>Zie https://out.test/?q=https://example.nl/</p>',
  '<img src="https://example.nl/logo.png">',
  '<a href="https://example.nl/">een gewone link</a>',
]) {
  it(`is not fooled by ${html}`, () => assert.deepEqual(gather(html), []))
}
it('stops at five', () => assert.equal(gather('<i data-url=//example.nl/>x</i>'.repeat(50)).length, 5))
