import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

const HEADER =
  'Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,FlagNoFollow,FlagImageLink,FlagRedirect,SourceCitationFlow,SourceTrustFlow'
const row = (page: string, anchor: string): string =>
  `https://us.example/x,https://a.example/${page},${anchor},2025-12-20,2025-02-21,+,-,-,31,27`

it('reads the download', async () =>
  assert.deepEqual(await importText(`${HEADER}\n${row('p', '"our words"')}\n`), [
    {
      source: 'https://a.example/p',
      target: 'https://us.example/x',
      scope: 'page',
      anchor: 'our words',
      rel: ['nofollow'],
      firstSeen: '2025-02-21',
      lastSeen: '2025-12-20',
      metrics: { 'majestic.trust-flow': 27, 'majestic.citation-flow': 31 },
      provenance: { importer: 'majestic', file: 'links.csv', line: 2 },
    },
  ]))
it('names each row that is no CSV by its line and keeps the rows after it', async () => {
  const bad = row('q', '"our words" - "more')
  const found = await importText([HEADER, row('p', '""'), bad, row('r', 'x'), bad, row('s', '"y"'), ''].join('\n'))
  assert.deepEqual(
    found.map((each) => [each.provenance.line, 'skipped' in each ? each.skipped : each.source]),
    [
      [2, 'https://a.example/p'],
      [3, 'bad-csv'],
      [4, 'https://a.example/r'],
      [5, 'bad-csv'],
      [6, 'https://a.example/s'],
    ],
  )
})
it('reads the columns of the API', async () => {
  const [claim] = await importText(
    'SourceURL,ACRank,AnchorText,Date,FlagNoFollow,FlagDeleted,TargetURL,FirstIndexedDate,LastSeenDate,DateLost,SourceCitationFlow,SourceTrustFlow\n' +
      'https://a.example/p,3,our words,2025-01-01,0,1,https://us.example/x,2024-01-01,2025-02-01,2025-03-01,31,27\n',
  )
  assert.ok(claim && 'source' in claim)
  assert.deepEqual([claim.rel, claim.lastSeen, claim.lost], [[], '2025-02-01', '2025-03-01'])
})
