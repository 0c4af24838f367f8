import assert from 'node:assert/strict'
import { it } from 'node:test'
import { auditedLink } from '../../test/material/audited-link.ts'
import { toCsv } from './links-csv.ts'

const csv = async (language?: 'nl' | 'en', change = {}): Promise<string> =>
  (
    await Array.fromAsync(
      toCsv([auditedLink(change)], { ...(language && { language }), explain: () => 'Because; it fits, well.' }),
    )
  ).join('')

it('writes a header and a row that Excel opens', async () =>
  assert.equal(
    await csv(),
    '\ufeffsource_url,target_url,grade,outcome,reason,source_domain,title,found,anchor,anchor_class,rel,followed,status,placement,' +
      'sitewide,indexable,index_reason,relevance,authority,scheme,paid,visits,language,first_seen,last_seen,last_checked,reported_by\r\n' +
      'https://a.example/p,https://us.example/x,strong,ok,"Because; it fits, well.",a.example,A title,true,our words,other,,true,200,' +
      'body,false,yes,nothing-in-the-way,0.812,,,,3,en,,,2026-01-05T10:00:00.000Z,\r\n',
  ))
it('writes the header in English', async () => assert.match(await csv('en'), /^\ufeffsource page,target page,grade,/))
it('writes for a Dutch Excel', async () => {
  const [header = '', row = ''] = (await csv('nl')).split('\r\n')
  assert.match(header, /^\ufeffbronpagina;doelpagina;oordeel;/)
  assert.match(row, /"Because; it fits, well\.";a\.example/)
  assert.match(row, /;0,812;/)
})
it('says when the link was seen and by whom', async () => {
  const claim = { source: 'https://a.example/p', target: null, scope: 'page' as const }
  const claims = [
    {
      ...claim,
      firstSeen: '2021-01-01',
      lastSeen: '2024-01-01',
      provenance: { importer: 'moz', file: 'm.csv', line: 2 },
    },
    { ...claim, firstSeen: '2020-01-01', provenance: { importer: 'ahrefs', file: 'a.csv', line: 2 } },
  ]
  assert.match(await csv('en', { claims }), /,2020-01-01,2024-01-01,2026-01-05T10:00:00\.000Z,moz ahrefs\r\n$/)
})
