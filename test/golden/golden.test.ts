import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inspect, pageLanguage } from '../../src/evidence/index.ts'
import type { Wanted } from '../../src/evidence/index.ts'
import type { PageEvidence } from '../../src/model/evidence.ts'
import type { PageVisit } from '../../src/model/visit.ts'
import { goldenNames, readGolden } from './golden-page.ts'
import type { GoldenPage } from './golden-page.ts'
import { KNOWN_MISSES } from './known-misses.ts'

interface Miss {
  readonly what: string
  readonly line: number | null
  readonly expected: string
  readonly got: string
}

/** Every link counts as one to the site, so that each is placed as a backlink is; none as one to a page. */
const EVERY_LINK: Wanted = {
  match: (href) => {
    const url = URL.parse(href)
    return url === null ? null : { via: 'direct', url, key: href }
  },
  pages: new Set(),
}

const NO_LINK: Wanted = { match: () => null, pages: new Set() }

function visitOf({ said: { url }, body }: GoldenPage): PageVisit {
  return {
    ...{ kind: 'page', url, finalUrl: url, at: '2026-06-01T00:00:00.000Z', hops: [], robots: null, status: 200 },
    ...{ headers: [['content-type', 'text/html']], body, cut: null, unchanged: false },
  }
}

function read(page: GoldenPage, wanted: Wanted): PageEvidence {
  const { outcome, page: evidence } = inspect(visitOf(page), wanted)
  assert.equal(outcome, 'ok')
  assert.ok(evidence !== null)
  return evidence
}

function missedLinks(page: GoldenPage): Miss[] {
  const { links } = read(page, EVERY_LINK)
  const regions = new Map(links.map(({ index, placement }) => [index, placement.region]))
  return page.links.flatMap(({ index, href, line, stands }) => {
    const got = regions.get(index)
    return got !== undefined && stands.includes(got)
      ? []
      : { what: href, line, expected: stands.join(' or '), got: got ?? 'no such link' }
  })
}

function missedFields(page: GoldenPage): Miss[] {
  const evidence = read(page, NO_LINK)
  const { published, modified } = evidence.dates
  const disclosures = [...new Set(evidence.disclosures.map(({ kind, scope }) => `${kind} ${scope}`))].sort().join(', ')
  const got = {
    ...{ type: evidence.type, siteKind: evidence.siteKind, language: pageLanguage(evidence) },
    ...{ author: evidence.authorship.author, published, modified, disclosures },
  }
  const { said } = page
  return (Object.keys(got) as (keyof typeof got)[]).flatMap((what) => {
    const right: readonly unknown[] =
      what === 'disclosures' ? [[...said.disclosures].sort().join(', ')] : [said[what]].flat()
    return right.includes(got[what]) ? [] : { what, line: null, expected: right.join(' or '), got: String(got[what]) }
  })
}

const say = (name: string, { what, line, expected, got }: Miss): string =>
  `pages/${name}.html${line === null ? '' : `:${line}`} ${what}: expected ${expected}, got ${got}`

describe('golden pages', () => {
  for (const name of goldenNames()) {
    it(name, () => {
      const page = readGolden(name)
      const misses = [...missedFields(page), ...missedLinks(page)]
      const known = KNOWN_MISSES.filter((miss) => miss.page === name).flatMap(({ what }) => what)
      const fresh = misses.filter(({ what }) => !known.includes(what)).map((miss) => say(name, miss))
      assert.deepEqual(fresh, [])
      const mended = known.filter((what) => !misses.some((miss) => miss.what === what))
      assert.deepEqual(mended, [], 'right now: take these off the list of known misses')
    })
  }
})

describe('the answers', () => {
  for (const name of goldenNames()) {
    it(`cannot be seen in the page that is read: ${name}`, () => {
      const { body, anchors, links } = readGolden(name)
      assert.ok(links.length > 0)
      assert.doesNotMatch(Buffer.from(body).toString('latin1'), /data-stands/)
      const { links: seen } = inspect(visitOf(readGolden(name)), EVERY_LINK).page ?? { links: [] }
      assert.ok(seen.length <= anchors)
      assert.equal(new Set(links.map(({ href }) => href)).size, links.length, 'labelled links have hrefs of their own')
    })
  }
  it('are on a page that is there', () => {
    const names = goldenNames()
    for (const { page } of KNOWN_MISSES) assert.ok(names.includes(page), page)
  })
})
