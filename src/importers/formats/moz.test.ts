import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads past the lines before the header', async () =>
  assert.deepEqual(
    await importText(
      '"Inbound links to us.example"\n"Exported 2026-01-04"\n\n"URL","Title","Anchor Text","PA","DA","Spam Score","Target URL","First Seen"\n' +
        '"a.example/p","A title","our words","34","18","36","https://us.example/x","2023-01-04"\n',
    ),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/x',
        scope: 'page',
        anchor: 'our words',
        title: 'A title',
        firstSeen: '2023-01-04',
        metrics: { 'moz.page-authority': 34, 'moz.domain-authority': 18, 'moz.spam-score': 36 },
        provenance: { importer: 'moz', file: 'links.csv', line: 5 },
      },
    ],
  ))
it('refuses Top Pages and names the right table', async () =>
  assert.rejects(
    importText('Top pages\n\nURL,Title,PA,Total Links,Linking Domains to Page\nhttps://us.example/,Us,34,1200,80\n'),
    /links\.csv is a table of your own best linked pages\..*Inbound Links/,
  ))
