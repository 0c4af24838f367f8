import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { targetMatcher } from './target-matcher.ts'

const match = targetMatcher(['www.example.nl'])

describe('targetMatcher', () => {
  it('knows the site by its registered name, subdomains included', () => {
    assert.equal(match('https://shop.EXAMPLE.nl/a')?.via, 'direct')
    assert.equal(match('http://example.nl/')?.key, 'example.nl')
  })
  for (const href of [
    'https://notexample.nl/',
    'https://example.nl.evil.test/',
    'https://evil.test/?q=example.nl',
    'https://evil.test/?text=see https://example.nl/',
    'mailto:info@example.nl',
    'javascript:location="https://example.nl/"',
    'https://example.nl@evil.test/',
  ]) {
    it(`is not fooled by ${href}`, () => assert.equal(match(href), null))
  }
  it('sees through an address that carries ours', () => {
    assert.deepEqual(
      [
        match('https://out.test/r?u=https%3A%2F%2Fexample.nl%2Fgids')?.key,
        match('https://archive.test/web/2020/https://example.nl/gids')?.key,
      ],
      ['example.nl/gids', 'example.nl/gids'],
    )
    assert.equal(match('https://out.test/r?u=https%3A%2F%2Fexample.nl%2Fgids')?.via, 'redirector')
  })
})
