import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ownSite } from '../own-site.ts'
import { classifyReferer } from './classify-referer.ts'

const reading = { site: ownSite('us.example', []), spamHosts: new Set(['spam.example']), note: () => {} }
const classify = (referer: string): string => {
  const found = classifyReferer(referer, reading)
  return typeof found === 'string' ? found : `${found.scope} ${found.source.href}`
}

describe('classifyReferer', () => {
  it('tells a page from a site', () => {
    assert.equal(classify('https://a.example/p?q=1#top'), 'page https://a.example/p?q=1')
    assert.equal(classify('https://a.example/'), 'origin https://a.example/')
    assert.equal(classify('https://a.example'), 'origin https://a.example/')
  })
  for (const [reason, referers] of Object.entries({
    'no-referer': [''],
    'own-referer': ['https://us.example/', 'http://shop.us.example/x'],
    'search-engine': [
      'https://www.google.com/',
      'https://www.google.co.uk/',
      'http://www.google.com.br/search?q=x',
      'https://google.nl/',
      'https://www.bing.com/search?q=x',
      'https://duckduckgo.com/',
      'https://nl.search.yahoo.com/',
      'https://chatgpt.com/',
    ],
    'private-page': [
      'android-app://com.google.android.gm/',
      'https://t.co/abc',
      'https://lm.facebook.com/',
      'https://mail.google.com/mail/',
      'https://webmail.a.example/',
    ],
    'referrer-spam': ['http://spam.example/', 'http://x.spam.example/'],
    'bad-url': ['javascript:alert(1)', 'http://\\xe4\\xe5.example/', 'nonsense', 'http://%0a/'],
  }))
    it(`says ${reason}`, () => {
      for (const referer of referers) assert.equal(classify(referer), reason, referer)
    })
  it('takes pages on hosts that only look like an engine for pages', () => {
    for (const referer of [
      'https://sites.google.com/view/x',
      'https://google.com.evil.example/p',
      'https://finance.yahoo.com/news',
      'https://mygoogle.nl/p',
    ])
      assert.equal(classify(referer), `page ${referer}`)
  })
})
