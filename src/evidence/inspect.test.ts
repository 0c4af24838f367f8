import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalKey, targetMatcher } from '../url/index.ts'
import type { PageVisit } from '../model/visit.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import { inspect, inspectLinks } from './inspect.ts'
import type { SeenLink } from './read-page.ts'
import type { Wanted } from './wanted.ts'

const wanted: Wanted = {
  match: targetMatcher(['example.nl']),
  pages: new Set([canonicalKey(new URL('https://example.nl/gids'))]),
}
const visit: PageVisit = {
  kind: 'page',
  url: 'https://blog.test/a',
  finalUrl: 'https://blog.test/a',
  at: '2026-01-05T09:00:00.000Z',
  hops: [],
  robots: null,
  status: 200,
  headers: [['content-type', 'text/html; charset=windows-1252']],
  body: Uint8Array.from(
    '<title>Blog</title><p>Een caf\xe9 en <a href="http://www.example.nl/gids/">de gids</a>.',
    (letter) => letter.charCodeAt(0),
  ),
  cut: null,
  unchanged: false,
}

/** Of a link what a link check tells. */
function asSeen({ href, match, leadsTo, anchor, anchorFrom, rel, placement }: LinkEvidence): SeenLink {
  return { href, match, leadsTo, anchor, anchorFrom, rel, placement }
}

describe('inspectLinks', () => {
  it('says of the links and the indexing what inspect says', () => {
    const { page, ...whole } = inspect(visit, wanted)
    const links = page?.links.map(asSeen)
    assert.equal(links?.length, 1)
    assert.deepEqual(inspectLinks(visit, wanted), { ...whole, indexing: page?.indexing, links })
  })
})

describe('inspect', () => {
  it('decodes as the server declares and finds the link to the page', () => {
    const { outcome, page } = inspect(visit, wanted)
    assert.equal(outcome, 'ok')
    assert.deepEqual(
      page?.links.map(({ match, anchor, paragraph }) => ({ match, anchor, paragraph })),
      [{ match: 'page', anchor: 'de gids', paragraph: 'Een café en de gids.' }],
    )
  })
  it('places a link in the text of a forum among what visitors post', () => {
    const text =
      'An oven takes half an hour to grow hot, and a stone in it takes longer still, says every baker. '.repeat(6)
    const post = `<title>Ovens</title><h1>Ovens</h1><p>${text}</p><p>${text}See <a href="http://www.example.nl/gids/">the guide</a>. ${text}</p>`
    const body = new TextEncoder().encode(post)
    const placed = (finalUrl: string) => inspect({ ...visit, body, finalUrl }, wanted).page?.links[0]?.placement
    assert.equal(placed('https://blog.test/ovens')?.region, 'body')
    const posted = placed('https://blog.test/viewtopic.php?t=1')
    assert.deepEqual([posted?.region, posted?.reasons[0]], ['comment', 'forum-post'])
  })
  it('is the same each time, so that stored visits can be judged again', () => {
    assert.deepEqual(inspect(visit, wanted), inspect(visit, wanted))
  })
  it('keeps validators for the next visit', () => {
    const headers = [...visit.headers, ['etag', '"1"'], ['last-modified', 'Mon, 05 Jan 2026 08:00:00 GMT']] as const
    assert.deepEqual(inspect({ ...visit, headers }, wanted).validators, {
      etag: '"1"',
      lastModified: 'Mon, 05 Jan 2026 08:00:00 GMT',
    })
  })
  it('has no page for what is not HTML, whatever it calls itself', () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 <a href="https://example.nl/">x</a>')
    const { outcome, page } = inspect({ ...visit, body: pdf }, wanted)
    assert.deepEqual([outcome, page], ['not-html', null])
  })
  it('passes on why there was nothing to see', () => {
    const { kind, url, finalUrl, at, hops, robots } = { ...visit, kind: 'failed' as const }
    const inspection = inspect(
      { kind, url, finalUrl, at, hops, robots, why: 'dns', detail: 'ENOTFOUND blog.test' },
      wanted,
    )
    assert.deepEqual(
      [inspection.outcome, inspection.status, inspection.quote?.text],
      ['dns', null, 'ENOTFOUND blog.test'],
    )
  })
})
