import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

const NEW = `"Referring page title"	"Referring page URL"	"Domain rating"	"UR"	"Target URL"	"Anchor"	"Nofollow"	"UGC"	"Sponsored"	"First seen"	"Last seen"	"Lost"
"A title"	"https://a.example/p"	"44"	"11"	"https://us.example/x"	"our words"	"true"	"false"	"true"	"2025-07-09 08:14:02"	"2026-01-02 11:30:44"	""
`
it('reads the export in UTF-16 with tabs', async () =>
  assert.deepEqual(await importText(Buffer.from(`\ufeff${NEW}`, 'utf16le')), [
    {
      source: 'https://a.example/p',
      target: 'https://us.example/x',
      scope: 'page',
      anchor: 'our words',
      title: 'A title',
      rel: ['nofollow', 'sponsored'],
      firstSeen: '2025-07-09',
      lastSeen: '2026-01-02',
      metrics: { 'ahrefs.domain-rating': 44, 'ahrefs.url-rating': 11 },
      provenance: { importer: 'ahrefs', file: 'links.csv', line: 2 },
    },
  ]))
it('reads the export of before 2022', async () => {
  const [claim] = await importText(
    '#,Domain Rating,URL Rating (desc),Referring Page URL,Referring Page Title,Link URL,TextPre,Link Anchor,TextPost,Type,First Seen,Last Check,Day Lost\n' +
      '1,44,11,https://a.example/p,A title,https://us.example/x,,our words,,Dofollow,2019-07-09,2019-08-01,2019-09-01\n',
  )
  assert.ok(claim && 'source' in claim)
  assert.deepEqual([claim.anchor, claim.lastSeen, claim.lost], ['our words', '2019-08-01', '2019-09-01'])
  assert.deepEqual(claim.metrics, { 'ahrefs.domain-rating': 44, 'ahrefs.url-rating': 11 })
  assert.equal(claim.provenance.importer, 'ahrefs')
})
