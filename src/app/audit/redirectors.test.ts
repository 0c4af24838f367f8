import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fetcher } from '../../fetch/index.ts'
import type { Inspection, OutboundEvidence, Placement } from '../../model/evidence.ts'
import type { PageVisit, Visit } from '../../model/visit.ts'
import { targetMatcher } from '../../url/index.ts'
import { inspectThrough, redirecting } from './redirectors.ts'

const match = targetMatcher(['oven.example'])
const link = (href: string, anchor = 'a recipe', region: Placement = 'body'): OutboundEvidence['links'][number] => ({
  href,
  anchor,
  followed: true,
  region,
})
const follows = (...links: OutboundEvidence['links'][number][]): string[] => redirecting(links, match)

describe('redirecting', () => {
  it('follows a code of letters and digits', () =>
    assert.deepEqual(follows(link('https://go.example/x7kq2')), ['https://go.example/x7kq2']))
  it('follows a code that happens to read like a word, outside the furniture', () =>
    assert.deepEqual(follows(link('https://go.example/ejoxat')), ['https://go.example/ejoxat']))
  it('leaves such a word alone in a menu or foot', () =>
    assert.deepEqual(follows(link('https://shop.example/about', 'About', 'nav')), []))
  it('follows whatever is called by the address of the site, before all others', () => {
    const tracked = 'https://track.example/out/page.php?id=12'
    assert.deepEqual(follows(link('https://go.example/x7kq2'), link(tracked, 'www.oven.example')), [
      tracked,
      'https://go.example/x7kq2',
    ])
  })
  it('leaves articles alone', () => assert.deepEqual(follows(link('https://paper.example/news/2024/bread')), []))
  it('follows no more than four', () => {
    const many = Array.from({ length: 9 }, (_, at) => link(`https://go.example/x7kq${at}`))
    assert.equal(follows(...many).length, 4)
  })
})

describe('inspectThrough', () => {
  const page = { links: [], outbound: { links: [link('https://go.example/x7kq2')] } }
  const lacking = { outcome: 'ok', page } as unknown as Inspection
  const through = async (visit: object): Promise<Inspection> => {
    const fetcher = { visit: (url: string) => Promise.resolve({ finalUrl: url, ...visit } as Visit) } as Fetcher
    return inspectThrough({} as PageVisit, { match, pages: new Set() }, lacking, fetcher)
  }
  it('leaves in doubt whether the link is there when a shortened address could not be followed', async () => {
    for (const why of ['timeout', 'network-error', 'deferred'])
      assert.equal((await through({ kind: 'failed', why })).doubt, 'short-address-failed')
    assert.equal((await through({ kind: 'page', status: 503 })).doubt, 'short-address-failed')
  })
  it('has no doubt about one that leads elsewhere or to nothing', async () => {
    assert.equal(await through({ kind: 'page', status: 200, finalUrl: 'https://paper.example/' }), lacking)
    assert.equal(await through({ kind: 'page', status: 404 }), lacking)
    assert.equal(await through({ kind: 'failed', why: 'dns' }), lacking)
  })
})
