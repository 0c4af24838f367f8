import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

const HEADER =
  'Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link'
const row = (lost: string): string =>
  `27,A title,https://a.example/p,https://us.example/x,our words,15,40,true,false,TRUE,true,false,false,false,false,2025-07-09,2026-01-03,false,${lost}`

it('reads the export, with its byte order mark', async () =>
  assert.deepEqual(await importText(`\ufeff${HEADER}\r\n${row('false')}\r\n`), [
    {
      source: 'https://a.example/p',
      target: 'https://us.example/x',
      scope: 'page',
      anchor: 'our words',
      title: 'A title',
      rel: ['nofollow', 'ugc'],
      firstSeen: '2025-07-09',
      lastSeen: '2026-01-03',
      metrics: { 'semrush.page-ascore': 27, 'semrush.external-links': 15 },
      provenance: { importer: 'semrush', file: 'links.csv', line: 2 },
    },
  ]))
it('takes the day of last sight for the loss of a lost link', async () => {
  const [claim] = await importText(`${HEADER}\n${row('true')}\n`)
  assert.equal(claim && 'source' in claim && claim.lost, '2026-01-03')
})
