import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads the Pages table', async () =>
  assert.deepEqual(
    await importText(
      '\ufeff"Source Url","Anchor text","Target Url"\r\n"https://a.example/p","our words","https://us.example/x"\r\n',
    ),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/x',
        scope: 'page',
        anchor: 'our words',
        provenance: { importer: 'bing', file: 'links.csv', line: 2 },
      },
    ],
  ))
