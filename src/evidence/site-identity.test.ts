import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSiteIdentity, type SiteIdentity } from './site-identity.ts'

function identityOf(html: string): SiteIdentity {
  const url = 'https://www.fiets.example/'
  const visit = { kind: 'page', url, finalUrl: url, at: '2026-01-05T00:00:00Z', hops: [], robots: null } as const
  const headers = [['content-type', 'text/html']] as const
  return readSiteIdentity({ ...visit, status: 200, headers, body: Buffer.from(html), cut: null, unchanged: false })
}

const named = (html: string): string[] => identityOf(html).names.map(({ sign, name }) => `${sign}: ${name}`)

describe('readSiteIdentity', () => {
  it('reads the name that a page gives its site for machines', () => {
    const data =
      '{"@context":"https://schema.org","@type":"LocalBusiness","name":"Fietserij","legalName":"Fietserij Utrecht B.V."}'
    const html = `<meta property="og:site_name" content="De Fietserij"><script type="application/ld+json">${data}</script>`
    assert.deepEqual(named(html), ['structured-data: Fietserij', 'site-name: De Fietserij'])
    assert.deepEqual(
      identityOf(html).owners.map(({ name }) => name),
      ['Fietserij Utrecht B.V.'],
    )
  })
  it('does not take the firm of a review or an author for its own', () => {
    const data = '{"@type":"Article","author":{"@type":"Organization","name":"Persbureau"}}'
    assert.deepEqual(named(`<script type="application/ld+json">${data}</script>`), [])
  })
  for (const [line, name] of [
    ['© 2024 Fietserij Utrecht B.V. Alle rechten voorbehouden.', 'Fietserij Utrecht B.V.'],
    ['Copyright © 2019-2024 De Fietserij | Privacy', 'De Fietserij'],
    ['© Fietserij 2024', 'Fietserij'],
    ['Copyright 2024 by Fietserij, all rights reserved', 'Fietserij'],
  ])
    it(`reads the name in "${line}"`, () =>
      assert.deepEqual(named(`<p>Hallo.</p><footer>${line}</footer>`), [`copyright: ${name}`]))
  it('reads no name where a line names none', () =>
    assert.deepEqual(named('<footer>© 2024 | Copyright 2024 - alle rechten voorbehouden</footer>'), []))
  it('reads logos and both ends of the title', () =>
    assert.deepEqual(
      named(
        '<title>Fietsen huren | De Fietserij</title><img class="site-logo" alt="Logo van De Fietserij" src="l.png">',
      ),
      ['logo: De Fietserij', 'title: De Fietserij', 'title: Fietsen huren'],
    ))
  it('reads where the site stands in other languages, and how it writes its address', () => {
    const html =
      '<link rel="alternate" hreflang="de-DE" href="https://fiets.test/de/"><link rel=canonical href="/"><link rel=alternate type=rss href=/feed>'
    assert.deepEqual(
      identityOf(html).addresses.map(({ href, language }) => [href, language]),
      [
        ['https://fiets.test/de/', 'de'],
        ['https://www.fiets.example/', null],
      ],
    )
  })
  it('stays quick on a hostile page', () => {
    const html = `<footer>${'copyright '.repeat(50_000)}${' © 2024'.repeat(50_000)}</footer>${'<title>a | '.repeat(1000)}`
    const start = performance.now()
    identityOf(html)
    assert.ok(performance.now() - start < 2_000)
  })
})
