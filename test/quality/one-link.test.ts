import assert from 'node:assert/strict'
import { it } from 'node:test'
import { inspect, inspectLinks } from '../../src/evidence/index.ts'
import { linkPlacer, placeLinks } from '../../src/evidence/placement/index.ts'
import { parseTree } from '../../src/evidence/tree/index.ts'
import type { PageVisit } from '../../src/model/visit.ts'
import { targetMatcher } from '../../src/url/index.ts'
import { hasRealPages, readRealPage, realPages } from '../real-pages.ts'

const skip = !hasRealPages && 'no ../shared/data'
const url = 'https://www.example.com/page'

function visitOf(html: string): PageVisit {
  return {
    ...{ kind: 'page', url, finalUrl: url, at: '2026-01-05T00:00:00.000Z', hops: [], robots: null, status: 200 },
    ...{ headers: [['content-type', 'text/html; charset=utf-8']], cut: null, unchanged: false },
    body: new TextEncoder().encode(html),
  }
}

/** Links asked alone on each page, spread over it. */
const ASKED = 12

it('says of a link asked alone what it says of it among all', { skip }, () => {
  for (const name of realPages(40)) {
    const tree = parseTree(readRealPage(name))
    const all = placeLinks(tree, { url })
    const step = Math.max(1, Math.floor(all.length / ASKED))
    for (let link = all.length - 1; link >= 0; link -= step)
      assert.deepEqual(linkPlacer(tree, { url })(link), all[link], `${name}, link ${link}`)
    const backwards = linkPlacer(tree, { url })
    for (let link = all.length - 1; link >= 0; link--) assert.deepEqual(backwards(link), all[link])
  }
})
it('finds in a link check the links and the outcome that the whole inspection finds', { skip }, () => {
  for (const name of realPages(40)) {
    const visit = visitOf(readRealPage(name))
    for (const hosts of [['www.example.com'], ['facebook.com', 'youtube.com', 'wordpress.org', 'google.com']]) {
      const wanted = { match: targetMatcher(hosts), pages: new Set<string>() }
      const { page, ...whole } = inspect(visit, wanted)
      const links = page?.links.map(({ href, match, leadsTo, anchor, anchorFrom, rel, placement }) => {
        return { href, match, leadsTo, anchor, anchorFrom, rel, placement }
      })
      assert.deepEqual(inspectLinks(visit, wanted), { ...whole, indexing: page?.indexing, links })
    }
  }
})
