import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import type { Page } from '../page.ts'
import { readMetas } from '../meta.ts'
import { asksNotToFollow, gatherIndexing } from './indexing.ts'

const gather = (html: string, headers: Page['headers'] = []) => {
  const page = pageOf(html, 'https://blog.test/a', headers)
  return gatherIndexing(page, readMetas(page))
}
const rules = (html: string, headers: Page['headers'] = []) =>
  gather(html, headers).directives.map(({ agent, value }) => `${agent}: ${value}`)

describe('robots directives', () => {
  it('come from several tags, in any case, also in the body', () =>
    assert.deepEqual(
      rules(
        '<META NAME=Robots CONTENT="NoIndex, max-snippet:-1"><body><meta name=googlebot content=none><meta name=author content=noindex>',
      ),
      ['robots: noindex', 'robots: max-snippet:-1', 'googlebot: none'],
    ))
  it('keep the agent they are addressed to', () =>
    assert.deepEqual(rules('<meta name=bingbot content=noindex>', [['x-robots-tag', 'otherbot: noindex, nofollow']]), [
      'bingbot: noindex',
      'otherbot: noindex',
      'otherbot: nofollow',
    ]))
  it('come from several headers', () =>
    assert.deepEqual(
      rules('', [
        ['x-robots-tag', 'nofollow'],
        ['x-robots-tag', 'googlebot: noindex'],
      ]),
      ['robots: nofollow', 'googlebot: noindex'],
    ))
  it('keep a date with commas and colons whole', () =>
    assert.deepEqual(rules('', [['x-robots-tag', 'unavailable_after: Friday, 25-Jun-2010 15:00:00 UTC, noarchive']]), [
      'robots: unavailable_after: friday, 25-jun-2010 15:00:00 utc',
      'robots: noarchive',
    ]))
  it('are not read from comments and templates', () =>
    assert.deepEqual(
      rules('<!-- <meta name=robots content=noindex> --><template><meta name=robots content=none></template>'),
      [],
    ))
  it('quote where they stand', () => {
    const [directive] = gather('<meta name="robots" content="noindex">').directives
    assert.deepEqual(directive?.quote, {
      from: 'html',
      text: '<meta name="robots" content="noindex">',
      at: 'meta[name=robots]',
    })
  })
})

it('the page asks not to follow when nofollow or none is meant for Google', () => {
  assert.ok(asksNotToFollow(gather('<meta name=robots content=none>')))
  assert.ok(asksNotToFollow(gather('', [['x-robots-tag', 'googlebot: nofollow']])))
  assert.equal(asksNotToFollow(gather('<meta name=bingbot content=nofollow>')), false)
  assert.equal(asksNotToFollow(gather('<meta name=robots content="noindex, follow">')), false)
})

describe('canonicals', () => {
  const canonicals = (html: string, headers: Page['headers'] = []) =>
    gather(html, headers).canonicals.map(({ href, from }) => [href, from])

  it('come from the head, resolved against the base, and from the Link header', () =>
    assert.deepEqual(
      canonicals('<head><base href=/map/><link rel="shortlink CANONICAL" href=b></head>', [
        ['link', '</style.css>; rel=preload, <https://blog.test/c>; rel="canonical"'],
      ]),
      [
        ['https://blog.test/map/b', 'html'],
        ['https://blog.test/c', 'header'],
      ],
    ))
  it('in the body are left out of account', () =>
    assert.deepEqual(canonicals('<body><p>x</p><link rel=canonical href=/b></body>'), []))
})
