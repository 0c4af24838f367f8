import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readAnchors } from '../anchors.ts'
import { readJsonLd } from '../json-ld.ts'
import { readMetas } from '../meta.ts'
import { gatherAuthorship } from './authorship.ts'

const gather = (html: string) => {
  const page = pageOf(html)
  return gatherAuthorship(page, readMetas(page), readJsonLd(page), readAnchors(page))
}
const signs = (html: string) => gather(html).organisation.map(({ sign }) => sign)

describe('author', () => {
  for (const [html, author] of [
    [
      '<script type=application/ld+json>{"@type":"NewsArticle","author":[{"name":"Ans de Vries"}]}</script>',
      'Ans de Vries',
    ],
    ['<meta name=author content="Bas Jansen">', 'Bas Jansen'],
    ['<a rel=author href=/ans>Ans</a>', 'Ans'],
    ['<p class=byline>Door <b>Ans de Vries</b></p>', 'Ans de Vries'],
    ['<h1>Kop</h1><p>Door Ans van den Berg, 12 mei 2020</p>', 'Ans van den Berg'],
    ['<h1>Title</h1><p>By Jane Doe on May 12, 2020</p>', 'Jane Doe'],
    ['<h1>Title</h1><div><span>By Jane Doe</span><span>May 12, 2020</span><span>6 min read</span></div>', 'Jane Doe'],
    ['<div role=heading aria-level=1>Title</div><p>By Jane Doe updated May 12, 2020</p>', 'Jane Doe'],
    ['<h1>Kop</h1><p>Dit is een gastblog van Ans van den Berg, bakker in Ees.</p>', 'Ans van den Berg'],
  ] as const) {
    it(`is read from ${html}`, () => assert.equal(gather(html).author, author))
  }
  it('is no address and no sentence', () => {
    assert.equal(gather('<meta name=author content="https://blog.test/ans">').author, null)
    assert.equal(gather('<h1>Kop</h1><p>Door de regen ging het feest niet door.</p>').author, null)
  })
})

describe('organisation', () => {
  it('shows in registration numbers, quoted', () => {
    const { organisation } = gather('<footer>KvK-nummer: 12345678 | BTW NL123456789B01 | Tel. 020-1234567</footer>')
    assert.deepEqual(
      organisation.map(({ sign }) => sign),
      ['kvk', 'vat', 'phone'],
    )
    assert.match(organisation[0]?.quote.text ?? '', /12345678/)
  })
  it('shows in links to the pages that say who one deals with', () =>
    assert.deepEqual(
      signs('<a href=/over-ons/>Wie we zijn</a><a href=/x>Contact</a><a href=/privacyverklaring.html>p</a>'),
      ['about', 'contact', 'privacy'],
    ))
  it('shows in an address', () => {
    assert.deepEqual(signs('<p>Dorpsstraat 12a, 1234 AB Utrecht</p>'), ['address'])
    assert.deepEqual(signs('<address>Main Street 1, 90210 Town</address>'), ['address'])
  })
  it('does not show in any number', () =>
    assert.deepEqual(signs('<p>Bestelnummer 12345678 van 1234 AA batterijen</p>'), []))
})
