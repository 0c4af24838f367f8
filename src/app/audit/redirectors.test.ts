import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OutboundEvidence, Placement } from '../../model/evidence.ts'
import { targetMatcher } from '../../url/index.ts'
import { redirecting } from './redirectors.ts'

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
