import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Inspection } from '../../model/evidence.ts'
import { createOutboundLedger } from './outbound-facts.ts'

const page = (finalUrl: string, ...hrefs: string[]): Inspection =>
  ({
    finalUrl,
    page: { outbound: { links: hrefs.map((href) => ({ href, anchor: 'more', followed: true, region: 'body' })) } },
  }) as unknown as Inspection

it('takes a link that all pages of a site repeat for one fact', () => {
  const ledger = createOutboundLedger()
  ledger.add(page('https://a.example/1', 'https://shop.example/x', 'https://other.example/'))
  ledger.add(page('https://www.a.example/2', 'https://shop.example/y'))
  assert.deepEqual(
    ledger.links.map(({ source, target }) => [source, target]),
    [
      ['https://a.example/1', 'https://shop.example/x'],
      ['https://a.example/1', 'https://other.example/'],
    ],
  )
})
it('keeps a bounded number of one site', () => {
  const ledger = createOutboundLedger()
  for (let n = 0; n < 500; n++) ledger.add(page(`https://a.example/${n}`, `https://site-${n}.example/`))
  assert.equal(ledger.links.length, 120)
})
