import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { canonicalKey, targetMatcher } from '../../url/index.ts'
import { readAnchors } from '../anchors.ts'
import { sourceLists } from '../source-lists.ts'
import { gatherLinks } from './links.ts'

const wanted = {
  match: targetMatcher(['example.nl']),
  pages: new Set([canonicalKey(new URL('https://example.nl/gids'))]),
}
const gather = (html: string, pageFollows = true) => {
  const page = pageOf(html)
  const placement = { region: 'body', confidence: 1, reasons: [] } as const
  const anchors = readAnchors(page)
  return gatherLinks(page, anchors, wanted, pageFollows, () => placement, sourceLists(page, anchors))
}

it('tells the page, the site and a redirecting address apart', () => {
  const links = gather(
    '<a href="http://www.example.nl/gids/?utm_source=x#deel">1</a><a href=//shop.example.nl/>2</a>' +
      '<a href="https://out.test/?to=https%3A%2F%2Fexample.nl%2Fgids">3</a><a href=https://out.test/>4</a>',
  )
  assert.deepEqual(
    links.map(({ match, leadsTo }) => [match, leadsTo]),
    [
      ['page', 'http://www.example.nl/gids/?utm_source=x'],
      ['site', 'https://shop.example.nl/'],
      ['redirector', 'https://example.nl/gids'],
    ],
  )
})
it('still sees a redirecting address on a host whose other addresses lead elsewhere', () =>
  assert.equal(
    gather('<a href=https://out.test/a>1</a><a href=https://out.test/?u=https://example.nl/>2</a>').length,
    1,
  ))
it('counts a link as followed only when neither it nor the page says otherwise', () => {
  const followed = (html: string, page = true) => gather(html, page)[0]?.followed
  assert.equal(followed('<a href=//example.nl rel="noopener external">x</a>'), true)
  for (const rel of ['nofollow', 'ugc', 'sponsored,noopener'])
    assert.equal(followed(`<a href=//example.nl rel="${rel}">x</a>`), false)
  assert.equal(followed('<a href=//example.nl>x</a>', false), false)
})
it('quotes the source and says where it stands', () => {
  const [link] = gather('<main><p>een</p><p>twee <A HREF="//example.nl/"  rel=me>De <b>gids</b></A> drie</p></main>')
  assert.equal(link?.snippet, '<A HREF="//example.nl/"  rel=me>De <b>gids</b></A>')
  assert.equal(link.path, 'html > body > main > p:nth-of-type(2) > a')
  assert.equal(link.paragraph, 'twee De gids drie')
})
it('keeps links to the wanted page when there are too many', () => {
  const links = gather('<a href=//example.nl/x>x</a>'.repeat(400) + '<a href=//example.nl/gids>gids</a>')
  assert.equal(links.length, 300)
  assert.equal(links.at(-1)?.match, 'page')
})
