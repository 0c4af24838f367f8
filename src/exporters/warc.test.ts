import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import { WARCParser } from 'warcio'
import type { PageVisit } from '../model/visit.ts'
import { toWarc, type ArchivedVisit } from './warc.ts'

const INFO = { software: 'Schakel/1.0', site: 'https://us.example/', at: '2026-01-05T00:00:00.000Z' }
const URL = 'https://a.example/page?q=1'
const page: PageVisit = {
  ...{ kind: 'page', url: URL, finalUrl: URL, at: '2026-01-05T10:00:00.000Z', hops: [], robots: null, status: 200 },
  headers: [
    ['content-type', 'text/html; charset=windows-1252'],
    ['content-encoding', 'gzip'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ],
  ...{ body: Uint8Array.from([60, 112, 62, 0xe9, 13, 10, 0]), cut: null, unchanged: false },
}
const sent = (change: Partial<PageVisit> = {}): ArchivedVisit => ({
  visit: { ...page, ...change },
  form: 'sent',
  notModified: null,
})

interface Read {
  readonly type: string
  readonly uri: string | null
  readonly warc: Readonly<Record<string, string>>
  readonly http: Readonly<Record<string, string>> | null
  readonly statusline: string
  readonly payload: Buffer
}

/** Read by another's reader. */
async function read(...visits: readonly ArchivedVisit[]): Promise<Read[]> {
  const records: Read[] = []
  for await (const record of new WARCParser(toWarc(INFO, visits))) {
    const payload = Buffer.from(await record.readFully(false))
    records.push({
      type: record.warcType ?? '',
      uri: record.warcTargetURI ?? null,
      warc: Object.fromEntries(record.warcHeaders.headers.entries()),
      http: record.httpHeaders ? Object.fromEntries(record.httpHeaders.headers.entries()) : null,
      statusline: record.httpHeaders?.statusline ?? '',
      payload,
    })
  }
  return records
}

describe('toWarc', () => {
  it('begins with what made it, and gives the answer back to every byte', async () => {
    const [info, response, ...others] = await read(sent())
    assert.deepEqual([info?.type, response?.type, others.length], ['warcinfo', 'response', 0])
    assert.match(info?.payload.toString() ?? '', /software: Schakel\/1\.0\r\n.*WARC File Format 1\.1/s)
    assert.deepEqual([response?.uri, response?.warc['warc-date']], [URL, '2026-01-05T10:00:00.000Z'])
    assert.equal(response?.statusline.trim(), 'HTTP/1.1 200')
    assert.deepEqual([...(response?.payload ?? [])], [...page.body])
    assert.equal(response?.warc['warc-payload-digest'], `sha256:${hash('sha256', page.body, 'hex')}`)
  })
  it('says what the body was packed in without claiming that it still is', async () => {
    const [, response] = await read(sent())
    assert.deepEqual(
      [
        response?.http?.['content-encoding'],
        response?.http?.['x-crawl-content-encoding'],
        response?.http?.['content-length'],
      ],
      [undefined, 'gzip', '7'],
    )
  })
  it('writes a page that was not modified as it was sent, and the look that found it so', async () => {
    const notModified = { headers: [['etag', '"1"']] as const, of: '2025-12-01T00:00:00.000Z' }
    const [, response, revisit] = await read({ ...sent(), notModified })
    assert.equal(response?.warc['warc-date'], notModified.of)
    assert.deepEqual(
      [revisit?.type, revisit?.statusline.trim(), revisit?.warc['warc-date'], revisit?.warc['warc-refers-to-date']],
      ['revisit', 'HTTP/1.1 304', page.at, notModified.of],
    )
  })
  it('tells where a page was cut and how it was reached', async () => {
    const hop = { url: 'https://a.example/old', status: 301, location: URL, via: 'http' } as const
    const [, response, way] = await read(sent({ cut: 'connection', url: hop.url, hops: [hop] }))
    assert.equal(response?.warc['warc-truncated'], 'disconnect')
    assert.equal(way?.payload.toString(), `via: ${hop.url}\r\nhopsFromSeed: R\r\n`)
  })
  it('keeps what a browser made of a page apart from what was sent, and why there is no page', async () => {
    const { url, finalUrl, at, hops, robots } = page
    const failed = { kind: 'failed', why: 'dns', detail: 'ENOTFOUND\r\nWARC-Type: response' } as const
    const [, made, none] = await read(
      { ...sent({ body: Buffer.from('<p>made') }), form: 'rendered' },
      { ...sent(), visit: { url, finalUrl, at, hops, robots, ...failed } },
    )
    assert.deepEqual([made?.type, made?.payload.toString(), made?.http], ['conversion', '<p>made', null])
    assert.deepEqual(
      [none?.type, none?.payload.toString()],
      ['metadata', 'outcome: dns\r\ndetail: ENOTFOUND WARC-Type: response\r\n'],
    )
  })
  it('gives the same bytes for the same visits, and an identifier of its own to each record', async () => {
    const bytes = async (): Promise<string> =>
      Buffer.concat(await Array.fromAsync(toWarc(INFO, [sent()]))).toString('hex')
    assert.equal(await bytes(), await bytes())
    const ids = (await read(sent(), sent({ status: 404 }))).map(({ warc }) => warc['warc-record-id'])
    assert.equal(new Set(ids).size, 3)
  })
})
