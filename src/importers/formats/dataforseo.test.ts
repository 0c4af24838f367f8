import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads the items as a table', async () =>
  assert.deepEqual(
    await importText(
      'type,domain_from,url_from,domain_to,url_to,is_lost,backlink_spam_score,rank,page_from_title,anchor,first_seen,last_seen\n' +
        'backlink,a.example,https://a.example/p,us.example,https://us.example/x,false,7,215,A title,our words,2019-11-15 12:57:46 +00:00,2026-01-03 01:02:03 +00:00\n',
    ),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/x',
        scope: 'page',
        anchor: 'our words',
        title: 'A title',
        firstSeen: '2019-11-15',
        lastSeen: '2026-01-03',
        metrics: { 'dataforseo.rank': 215, 'dataforseo.spam-score': 7 },
        provenance: { importer: 'dataforseo', file: 'links.csv', line: 2 },
      },
    ],
  ))
