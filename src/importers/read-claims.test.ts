import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import { zipSync } from 'fflate'
import { importText } from '../../test/material/import-text.ts'
import { LANGUAGES } from '../model/text.ts'
import { readClaims } from './read-claims.ts'

const LINKS = 'Linking page,Last crawled\nhttps://a.example/p,2026-01-02\n'
const OWN = 'Target page,Incoming links,Linking sites\nhttps://us.example/,12,3\n'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))

describe('a ZIP file', () => {
  it('gives the claims of every table of links in it and says what the others are', async () => {
    const notes: string[] = []
    const found = await importText(
      zip({ 'Latest links.csv': LINKS, 'Top linked pages - externally.csv': OWN, '__MACOSX/._x': 'x' }),
      { note: (text, params) => notes.push(`${String(params['file'])}: ${text.en}`) },
      'us.zip',
    )
    assert.deepEqual(
      found.map(({ provenance }) => provenance),
      [{ importer: 'search-console-links', file: 'us.zip/Latest links.csv', line: 2 }],
    )
    assert.match(notes.join(), /Top linked pages - externally\.csv: .*Take Links > Export external links/)
  })
  it('is refused with the sentence of its table when no table is one of links', async () =>
    assert.rejects(
      importText(zip({ 'Top linked pages.csv': OWN }), {}, 'us.zip'),
      /us\.zip\/Top linked pages\.csv is the Top linked/,
    ))
  it('is refused when it is a bomb', async () =>
    assert.rejects(
      importText(zip({ 'a.csv': 'a'.repeat(30_000_000) }), {}, 'us.zip'),
      /would unpack to 29 MB from 1 MB/,
    ))
  it('is refused with a path out of it, too many entries, a password, or an archive within', async () => {
    await assert.rejects(importText(zip({ '../../a.csv': LINKS })), /damaged or no ordinary ZIP/)
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, '']))
    await assert.rejects(importText(zip(many)), /more than 1000 entries/)
    await assert.rejects(importText(encrypted(zip({ 'a.csv': LINKS }))), /protected by a password/)
    await assert.rejects(importText(zipSync({ 'a.zip': zip({ 'a.csv': LINKS }) })), /an archive within an archive/)
  })
  it('is refused when it is cut short', async () =>
    assert.rejects(importText(zip({ 'a.csv': LINKS }).subarray(0, 80)), /damaged/))
})

/** Sets the bit that says so, in the local and the central header (APPNOTE 4.4.4). */
function encrypted(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive)
  copy[6] = (copy[6] ?? 0) | 1
  const central = copy.indexOf('PK\x01\x02')
  copy[central + 8] = (copy[central + 8] ?? 0) | 1
  return copy
}

describe('a file that is no table of links', () => {
  for (const [what, contents, sentence] of [
    ['an empty file', '', /links\.csv is empty/],
    ['a file of white space', ' \r\n\n', /links\.csv is empty/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /is not text, ZIP or XLSX/],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel file/],
    ['a header without rows', 'Linking page,Last crawled\n', /has a header and no rows/],
    [
      'prose',
      'Dear reader,\nthis is a letter, not a table.\nBye\n',
      /No column of .* holds addresses of linking pages/,
    ],
    ['a disavow file', '# bad\ndomain:spam.example\ndomain:other.example\n', /is a disavow file/],
    ['one endless line', 'x'.repeat(1_100_000), /its first line is longer than/],
    ['keywords', 'Keyword,Volume,Position\nfiets,100,3\n', /is a table of keywords/],
  ] as const)
    it(`is refused with one sentence: ${what}`, async () => assert.rejects(importText(contents), sentence))
  it('is refused in both languages, by name', async () => {
    await assert.rejects(importText(''), ({ text, params }: { text: Record<string, string>; params: object }) => {
      assert.ok(LANGUAGES.every((language) => text[language]?.includes('{file}')))
      return 'file' in params
    })
  })
  it('is refused before any other is read: missing, or a folder', async () => {
    const folder = await mkdtemp(`${tmpdir()}/schakel-`)
    const read = async (...files: string[]): Promise<unknown> =>
      Array.fromAsync(readClaims(files, { site: 'https://us.example/' }))
    await assert.rejects(read(folder), /is a folder/)
    await assert.rejects(read(`${folder}/no.csv`), { code: 'not-found', message: /no\.csv does not exist/ })
    await rm(folder, { recursive: true })
  })
})

it('refuses a site that is none and a format that is not known', async () => {
  await assert.rejects(importText(LINKS, { site: 'not a site' }), /not the address of a site/)
  await assert.rejects(importText(LINKS, { importer: 'lycos' }), /lycos is not a known format; choose one of .*ahrefs/)
})
it('reads a table only as the format that was asked for', async () => {
  const [claim] = await importText('a,b\nhttps://a.example/p,x\n', { importer: 'generic' })
  assert.equal(claim?.provenance.importer, 'generic')
  await assert.rejects(importText('a,b\nhttps://a.example/p,x\n', { importer: 'ahrefs' }), /No column/)
})
it('names lines by where they stand in the file, below lines before the header and newlines within cells', async () => {
  const found = await importText(
    'Export\n\nsource_url,target_url,anchor_text\n"https://a.example/p",/,"two\nlines"\nhttps://b.example/,/,"x"y\n\nhttps://c.example/,/,z\n',
  )
  assert.deepEqual(
    found.map((each) => [each.provenance.line, 'skipped' in each ? each.skipped : each.anchor]),
    [
      [4, 'two\nlines'],
      [6, 'bad-csv'],
      [8, 'z'],
    ],
  )
})
