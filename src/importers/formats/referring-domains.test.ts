import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads sites with figures as sites, not pages', async () =>
  assert.deepEqual(
    await importText(
      'Domain,DR,Links to target,Dofollow links,Traffic ,First seen,Lost\na.example,44,12,3,"1,500",2025-01-02,\n',
    ),
    [
      {
        source: 'https://a.example/',
        target: null,
        scope: 'origin',
        firstSeen: '2025-01-02',
        metrics: { 'ahrefs.domain-rating': 44, 'ahrefs.domain-traffic': 1500 },
        provenance: { importer: 'referring-domains', file: 'links.csv', line: 2 },
      },
    ],
  ))
it("reads Bing's domains, which are written as addresses", async () => {
  const [claim] = await importText('"Domain","Backlinks Count"\n"https://a.example","12"\n')
  assert.equal(claim && 'source' in claim && claim.source, 'https://a.example/')
})
