import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { IndexingFacts } from '../../model/gathered.ts'
import type { Evidence } from '../../model/gathered.ts'
import type { RobotsDirective } from '../../model/evidence.ts'
import { indexability } from './indexability.ts'

const open: IndexingFacts = {
  outcome: 'ok',
  status: 200,
  quote: null,
  url: 'https://a.example/p',
  finalUrl: 'https://a.example/p',
  hops: [],
  redirectedAway: false,
  robots: null,
  page: { directives: [], canonicals: [] },
  canonicalHoldsLink: null,
  outgrown: null,
  searchConsole: null,
  now: '2026-01-05T00:00:00Z',
}
const judged = (change: Partial<IndexingFacts>) => indexability.judge({ indexing: { ...open, ...change } } as Evidence)
const directive = (value: string, agent = 'robots', from: 'meta' | 'header' = 'meta'): RobotsDirective => ({
  from,
  agent,
  value,
  quote: { from: 'html', text: value },
})
const withDirective = (...each: Parameters<typeof directive>) =>
  judged({ page: { directives: [directive(...each)], canonicals: [] } })
const canonical = (...hrefs: string[]) => ({
  directives: [],
  canonicals: hrefs.map((href) => ({ href, from: 'html' as const, quote: { from: 'html' as const, text: href } })),
})

describe('indexability', () => {
  it('gives full marks when nothing keeps the page out', () => {
    assert.equal(judged({}).score, 1)
    assert.equal(judged({}).reasons[0]?.message, 'indexability.nothing-in-the-way')
  })
  it('quotes the directive that closes the page', () => {
    const finding = withDirective('noindex')
    assert.equal(finding.score, 0)
    assert.deepEqual(finding.reasons, [
      { message: 'indexability.meta-noindex', params: {}, quotes: [{ from: 'html', text: 'noindex' }] },
    ])
    assert.equal(withDirective('none', 'googlebot', 'header').reasons[0]?.message, 'indexability.header-noindex')
  })
  it('does not heed a directive for another crawler, or a look-alike', () => {
    assert.equal(withDirective('noindex', 'bingbot').score, 1)
    assert.equal(withDirective('noindexifembedded').score, 1)
  })
  it('heeds an end date only once it has passed', () => {
    assert.equal(withDirective('unavailable_after: 2025-12-31').score, 0)
    assert.equal(withDirective('unavailable_after: 2027-01-01').score, 1)
    assert.equal(withDirective('unavailable_after: someday').score, 1)
  })
  it('hands the credit to a canonical page, unless that holds the link too', () => {
    const page = canonical('https://a.example/real')
    assert.equal(judged({ page }).reasons[0]?.message, 'indexability.canonical-elsewhere')
    assert.equal(judged({ page, canonicalHoldsLink: true }).score, 1)
  })
  it('says that a page about something else than its address says has been replaced', () => {
    const quote = { from: 'text', text: 'debian bijwerken', at: 'https://a.example/debian-bijwerken/' } as const
    const finding = judged({ outgrown: quote })
    assert.equal(finding.reasons[0]?.message, 'indexability.expired-domain-reused')
    assert.deepEqual(finding.reasons[0]?.quotes, [quote])
    assert.equal(judged({ outgrown: quote, status: 404 }).score, 0)
  })
  it('lets canonicals that differ cancel each other out, and heeds none that names the page itself', () => {
    assert.equal(judged({ page: canonical('https://a.example/1', 'https://a.example/2') }).score, 1)
    assert.equal(judged({ page: canonical('http://www.a.example/p/#top') }).score, 1)
  })
  it('says unknown, not bad, for an answer that may pass', () => {
    for (const change of [
      { outcome: 'http-error', status: 503 },
      { outcome: 'http-error', status: 429 },
      { outcome: 'timeout', status: null },
      { outcome: 'challenge', status: 403 },
    ] as const)
      assert.equal(judged(change).score, null, JSON.stringify(change))
  })
  it('drops a page on any other 4xx', () => {
    assert.deepEqual(judged({ outcome: 'not-found', status: 404 }).reasons[0]?.params, { status: '404' })
    assert.equal(judged({ outcome: 'http-error', status: 403 }).score, 0)
  })
  it('quotes the robots.txt line that keeps Googlebot out, whatever the page says', () => {
    const robots = {
      url: 'https://a.example/robots.txt',
      state: 'found',
      status: 200,
      us: { allowed: true, line: null, rule: null },
      googlebot: { allowed: false, line: 2, rule: 'Disallow: /p' },
    } as const
    assert.deepEqual(judged({ robots }).reasons[0]?.quotes, [
      { from: 'robots.txt', text: 'Disallow: /p', at: 'https://a.example/robots.txt:2' },
    ])
  })
  it('tells when the owner’s Search Console shows the page', () => {
    assert.equal(judged({ searchConsole: 'links.csv:7' }).reasons[1]?.message, 'indexability.search-console')
  })
})
