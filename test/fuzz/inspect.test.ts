import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { inspect } from '../../src/evidence/index.ts'
import { targetMatcher } from '../../src/url/index.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3_000)
const wanted = { match: targetMatcher(['example.nl']), pages: new Set(['example.nl']) }

const PIECES = [
  ...'<p> </p> <a href="https://example.nl/x">x</a> <a href= </a <!-- --> <template> </template> <script> </script>'.split(
    ' ',
  ),
  '<script type="application/ld+json">{"@type":"Article","datePublished":"2020-01-0',
  '"}</script>',
  '<meta name=robots content="noindex,',
  '<meta property="article:published_time" content="2020',
  '<base href="http://[">',
  '<base href=//b.test/>',
  '<link rel=canonical href="',
  '<svg><a xlink:href=x>',
  '<table><tr><td>',
  '<div class="comments" id=',
  '<time datetime=12-12-12>',
  'This post is sponsored. ',
  'Pagina niet gevonden ',
  '12.05.2019 ',
  '\u0000',
  '\ud800',
  'é',
  '&#x110000;&amp',
  '\n',
  '>',
  '"',
]

it('says something of any page, the same each time, and never throws', () => {
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const page = fc.array(piece, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')))
  const headers = fc.array(
    fc.tuple(fc.constantFrom('x-robots-tag', 'link', 'content-language', 'cf-mitigated'), fc.string()),
  )
  fc.assert(
    fc.property(page, headers, fc.constantFrom(200, 204, 403, 404, 503), (body, more, status) => {
      const visit = {
        kind: 'page' as const,
        url: 'https://blog.test/a',
        finalUrl: 'https://blog.test/a',
        at: '2026-01-05T00:00:00.000Z',
        hops: [],
        robots: null,
        status,
        headers: [['content-type', 'text/html'] as const, ...more],
        body,
        cut: null,
        unchanged: false,
      }
      assert.deepEqual(inspect(visit, wanted), inspect(visit, wanted))
    }),
    { numRuns: RUNS },
  )
})

const HOSTILE: Readonly<Record<string, string>> = {
  '100,000 links': '<a href="https://h.test/p">link</a> '.repeat(100_000),
  '100,000 links to the site': '<a href="https://example.nl/p">link</a> '.repeat(100_000),
  '100,000 nested elements': '<div class=date>'.repeat(100_000) + '12 mei',
  '50,000 nested links in a drawing': '<svg>' + '<a href="/a">'.repeat(50_000),
  '5 MB in one line': 'sponsored by a partner, page not found '.repeat(130_000),
  '90,000 lines about partners': '<p>Dit is een betaalde zin over een sponsored partner.\n'.repeat(90_000),
  '100,000 handlers': '<i onclick="location=\'//example.test/\'">'.repeat(100_000),
  'brackets and quotes': '["\'{(<'.repeat(300_000),
  'a million dashes and digits': '12-'.repeat(1_000_000),
}
for (const [name, html] of Object.entries(HOSTILE)) {
  it(`reads ${name} in time that fits the size`, () => {
    const started = performance.now()
    const body = new TextEncoder().encode(html)
    const base = {
      url: 'https://blog.test/a',
      finalUrl: 'https://blog.test/a',
      at: '2026-01-05T00:00:00.000Z',
      hops: [],
    }
    const rest = { robots: null, status: 200, headers: [], body, cut: null, unchanged: false } as const
    inspect({ kind: 'page', ...base, ...rest, headers: [['content-type', 'text/html']] }, wanted)
    // 2 s on an idle core; shared machines are slower by some factor, and what is feared is slower by a hundred.
    assert.ok(performance.now() - started < 12_000)
  })
}
