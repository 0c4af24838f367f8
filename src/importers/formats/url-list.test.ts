import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

const sources = async (text: string): Promise<string[]> =>
  (await importText(text)).map((each) =>
    'source' in each ? `${each.provenance.importer} ${each.source}` : each.skipped,
  )

it('reads one address a line, commas and all', async () =>
  assert.deepEqual(await sources('https://a.example/p\n\nhttps://b.example/q,1\nhttps://c.example/\n'), [
    'url-list https://a.example/p',
    'url-list https://b.example/q,1',
    'url-list https://c.example/',
  ]))
it('reads a list with a header', async () =>
  assert.deepEqual(await sources('URL\nhttps://a.example/p\n'), ['url-list https://a.example/p']))
it('skips what is no address and what is our own', async () =>
  assert.deepEqual(
    await sources(
      'https://a.example/p\nhttps://b.example/\nhttps://c.example/\nhttps://d.example/\nhttp://\nhttps://shop.us.example/\n',
    ),
    [
      ...['a.example/p', 'b.example/', 'c.example/', 'd.example/'].map((page) => `url-list https://${page}`),
      'bad-url',
      'own-host',
    ],
  ))
