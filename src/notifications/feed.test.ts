import assert from 'node:assert/strict'
import { it } from 'node:test'
import { news, WORDING } from '../../test/material/news.ts'
import { atomFeed } from './feed.ts'

it('is a feed of the newest changes, with every character of a page escaped', () => {
  const hostile = news('a', 'link-removed', { source: 'https://x.example/?a=1&b="<' })
  const feed = [...atomFeed('https://www.dekorst.example/', [hostile, news('b', 'link-returned')], WORDING)].join('')
  assert.equal(feed.match(/<entry>/g)?.length, 2)
  assert.match(feed, /<title>Backlinks van www\.dekorst\.example<\/title>/)
  assert.match(feed, /<link href="https:\/\/x\.example\/\?a=1&#38;b=&#34;&#60;"\/>/)
  assert.match(feed, /&#62; &#60;a href=&#34;\/&#34;&#62;bread &#38; butter/)
  assert.match(feed, /<updated>2026-11-23T09:00:00\.000Z<\/updated>\n<entry>/)
})

it('is a whole feed without any change too, and leaves out what XML cannot hold', () => {
  assert.match([...atomFeed('https://www.dekorst.example/', [], WORDING)].join(''), /<updated>1970.*\n<\/feed>\n$/)
  const odd = news('a\u{0}b\u{8}', 'link-removed')
  assert.match([...atomFeed('https://www.dekorst.example/', [odd], WORDING)].join(''), /urn:schakel:ab</)
})
