import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addressKey, canonicalKey } from './canonical-key.ts'

const key = (text: string): string => canonicalKey(new URL(text))

describe('canonicalKey', () => {
  const page = key('https://www.example.nl/gids/fietsen?p=2&q=a')
  for (const other of [
    'http://example.nl/gids/fietsen?q=a&p=2',
    'https://EXAMPLE.nl:443/gids/fietsen/?p=2&q=a#kop',
    'https://www.example.nl./gids/x/../fietsen?p=2&q=a&utm_source=mail&fbclid=1',
    'https://example.nl/gids//fiets%65n?p=2&q=a',
    'https://example.nl/gids/fietsen/index.html?p=2&q=a',
  ]) {
    it(`takes ${other} for the same page`, () => assert.equal(key(other), page))
  }
  for (const other of [
    'https://example.nl/gids/Fietsen?p=2&q=a',
    'https://example.nl/gids/fietsen?p=3&q=a',
    'https://shop.example.nl/gids/fietsen?p=2&q=a',
    'https://example.nl:8080/gids/fietsen?p=2&q=a',
    'https://example.nl/gids%2Ffietsen?p=2&q=a',
  ]) {
    it(`takes ${other} for another page`, () => assert.notEqual(key(other), page))
  }
  it('writes a domain in letters of its own as the same domain in ASCII', () =>
    assert.equal(key('https://bücher.example/é'), key('https://xn--bcher-kva.example/%C3%A9')))
  it('is its own key again when read as an address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (text) => key(`https://${key(text)}`) === key(text)),
    )
  })
})

it('gives an address its page’s key, and what is no web address itself', () => {
  assert.equal(addressKey('https://www.example.nl/gids/'), 'example.nl/gids')
  assert.equal(addressKey('mailto:ann@example.nl'), 'mailto:ann@example.nl')
})
