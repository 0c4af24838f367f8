import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

const claim = (line: number, page: string, lastSeen?: string): object => ({
  source: `https://a.example/${page}`,
  target: null,
  scope: 'page',
  ...(lastSeen !== undefined && { lastSeen }),
  provenance: { importer: 'search-console-links', file: 'links.csv', line },
})

it('reads Latest links', async () =>
  assert.deepEqual(await importText('Linking page,Last crawled\r\nhttps://a.example/p,2020-06-30\r\n'), [
    claim(2, 'p', '2020-06-30'),
  ]))
it('reads More sample links', async () =>
  assert.deepEqual(await importText('Linking page\nhttps://a.example/p\nhttps://a.example/q,1\n'), [
    claim(2, 'p'),
    claim(3, 'q,1'),
  ]))
it('recognises headers in a language it does not know by what the columns hold', async () =>
  assert.deepEqual(await importText('Linkende pagina’s;Laatste crawl\nhttps://a.example/p;30 jun 2020\n'), [
    claim(2, 'p', '2020-06-30'),
  ]))
it('reads dates as most dates of the file are written', async () =>
  assert.deepEqual(
    await importText('Linking page,Last crawled\nhttps://a.example/p,01/08/2026\nhttps://a.example/q,28/08/2026\n'),
    [claim(2, 'p', '2026-08-01'), claim(3, 'q', '2026-08-28')],
  ))
it('leaves out dates that can be read two ways, and says so', async () => {
  const notes: unknown[] = []
  const found = await importText('Linking page,Last crawled\nhttps://a.example/p,01/08/2026\n', {
    note: (text, params) => notes.push(text.en, params['count']),
  })
  assert.deepEqual(found, [claim(2, 'p')])
  assert.match(String(notes[0]), /can be read two ways/)
  assert.equal(notes[1], 1)
})
it('refuses Top linked pages and names the right table', async () =>
  assert.rejects(
    importText('Target page,Incoming links,Linking sites\nhttps://us.example/,"1,240",80\n'),
    /Top linked pages table.*Latest links/,
  ))
it('refuses Top linking text and names the right table', async () =>
  assert.rejects(importText('Rank,Link text\n1,our words\n'), /Top linking text table.*Latest links/))
it('refuses a table of own pages in any language', async () =>
  assert.rejects(
    importText('Doel,Aantal,Sites\nhttps://us.example/,12,3\n'),
    /pages of us\.example itself.*Latest links/,
  ))
