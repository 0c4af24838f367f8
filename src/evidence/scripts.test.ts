import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../test/material/page-of.ts'
import type { PageVisit } from '../model/visit.ts'
import { targetMatcher } from '../url/index.ts'
import { inspect } from './inspect.ts'
import { scriptsOf } from './scripts.ts'

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html)
const visit: PageVisit = {
  ...{ kind: 'page', url: 'https://blog.test/a', finalUrl: 'https://blog.test/a', at: '2026-01-05T09:00:00.000Z' },
  ...{ hops: [], robots: null, status: 200, headers: [['content-type', 'text/html']], cut: null, unchanged: false },
  body: bytes('<p><a href="/terug">terug</a></p><script src=/app.js></script>'),
}
const wanted = { match: targetMatcher(['blog.test']), pages: new Set<string>() }
const regionsOf = (seen: PageVisit): string[] =>
  inspect(seen, wanted).page?.links.map(({ placement }) => placement.region) ?? []

describe('scriptsOf', () => {
  for (const [html, scripted] of [
    ['<script>go()</script>', true],
    ['<script type=module src=/a.js></script>', true],
    ['<script type="text/javascript; charset=utf-8">go()</script>', true],
    ['<script type=application/ld+json>{}</script>', undefined],
    ['<script type=text/template><a></a></script>', undefined],
    ['<p onclick="go()">x</p>', undefined],
  ] as const) {
    it(`${scripted === true ? 'sees' : 'does not see'} a script in ${html}`, () =>
      assert.equal(scriptsOf(visit, pageOf(html)).scripted, scripted))
  }
})
describe('a rendered page', () => {
  const body = bytes('\uFEFF<p>é <a href="/terug">terug</a> <a href="/later">later</a></p>')
  const rendered: PageVisit = { ...visit, body, unscripted: visit.body }

  it('has links that only scripts put there, and says which', () => {
    const [before, added] = regionsOf(rendered)
    assert.notEqual(before, 'js-only')
    assert.equal(added, 'js-only')
  })
  it('says that it was rendered; a page as sent does not', () => {
    assert.equal(inspect(rendered, wanted).rendered, true)
    assert.equal('rendered' in inspect(visit, wanted), false)
  })
  it('is no shell once it shows the link, and still one while it shows nothing', () => {
    const shell = (more: string) => bytes(`<div id=root></div><script src=/app.js></script>${more}`)
    const seen = (more: string) => inspect({ ...visit, body: shell(more), unscripted: shell('') }, wanted).outcome
    assert.equal(seen('<a href=/later>later</a>'), 'ok')
    assert.equal(seen('<a href="https://elders.test/">elders</a>'), 'js-shell')
  })
  it('finds no added links on a page as sent', () => assert.equal(regionsOf(visit).includes('js-only'), false))
})
