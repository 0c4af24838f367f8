import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads the export', async () =>
  assert.deepEqual(
    await importText(
      'url_from,url_to,title,anchor,alt,nofollow,image,image_source,inlink_rank,domain_inlink_rank,first_seen,last_visited\n' +
        'https://a.example/p,https://us.example/x,A title,our words,,1,0,,12,40,2025-07-09,2026-01-03\n',
    ),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/x',
        scope: 'page',
        anchor: 'our words',
        title: 'A title',
        rel: ['nofollow'],
        firstSeen: '2025-07-09',
        lastSeen: '2026-01-03',
        metrics: { 'se-ranking.inlink-rank': 12, 'se-ranking.domain-inlink-rank': 40 },
        provenance: { importer: 'se-ranking', file: 'links.csv', line: 2 },
      },
    ],
  ))
