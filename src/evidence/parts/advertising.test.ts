import assert from 'node:assert/strict'
import { it } from 'node:test'
import { growthPerTenfold, MOST_GROWTH } from '../../../test/material/growth.ts'
import { pageOf } from '../../../test/material/page-of.ts'
import { readAnchors } from '../anchors.ts'
import { domainReader } from '../domains.ts'
import { gatherAdvertising } from './advertising.ts'

const gather = (html: string) => {
  const page = pageOf(html, 'https://blog.test/stuk')
  return gatherAdvertising(page, readAnchors(page), domainReader())
}

it('counts the places for adverts once, with the frame that stands in them', () => {
  const { slots, networks } = gather(
    '<ins class="adsbygoogle"></ins><div id="div-gpt-ad-123-0"><iframe src="https://x.doubleclick.net/a"></iframe></div>' +
      '<iframe src="//ads.adnxs.com/b"></iframe><iframe src="https://video.test/"></iframe>',
  )
  assert.equal(slots, 3)
  assert.deepEqual(networks, ['doubleclick.net', 'adnxs.com'])
})
it('names the networks whose scripts are on the page', () => {
  assert.deepEqual(
    gather('<script src="https://cdn.taboola.com/x.js"></script><script src="/own.js"></script>').networks,
    ['taboola.com'],
  )
})
it('knows links that pay by their parameter, their network and their rel', () => {
  const { affiliateLinks, affiliateQuote } = gather(
    '<a href="https://www.amazon.nl/dp/B01?tag=blog0a-21">a</a><a href="https://www.awin1.com/cread.php?p=1">b</a>' +
      '<a rel=sponsored href="https://shop.test/">c</a><a href="https://shop.test/?tag=fietsen">d</a>',
  )
  assert.equal(affiliateLinks, 3)
  assert.match(affiliateQuote?.text ?? '', /amazon/)
})
it('finds nothing on a page that sells nothing', () => {
  const nothing = { slots: 0, networks: [], affiliateLinks: 0, affiliateQuote: null }
  assert.deepEqual(gather('<div class="leaderboard shadow">tekst <a href="https://b.test/">b</a></div>'), nothing)
})
it('takes time that grows with the page, however many places and frames stand on it', () => {
  const job = (size: number): unknown =>
    gather(
      `${'<ins class="adsbygoogle"></ins>'.repeat(size)}${'<iframe src="//a.doubleclick.net/"></iframe>'.repeat(size)}`,
    )
  assert.ok(growthPerTenfold(job, 2_000) < MOST_GROWTH)
})
