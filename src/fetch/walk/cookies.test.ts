import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { CookieJar } from './cookies.ts'

const url = new URL('https://www.example.nl/gids/a')
const NOW = Date.parse('2026-01-05')

function jarWith(...cookies: string[]): CookieJar {
  const jar = new CookieJar()
  jar.store(
    url,
    cookies.map((value) => ['set-cookie', value] as const),
    NOW,
  )
  return jar
}

describe('CookieJar', () => {
  it('sends back what was set', () => assert.equal(jarWith('a=1; Path=/; HttpOnly', 'b=x=y').header(url), 'a=1; b=x=y'))
  it('keeps a cookie to its host, path and scheme', () => {
    const jar = jarWith('host=1; Path=/', 'path=1', 'secure=1; Path=/; Secure', 'site=1; Domain=example.nl; Path=/')
    assert.equal(jar.header(new URL('https://shop.example.nl/')), 'site=1')
    assert.equal(jar.header(new URL('http://www.example.nl/')), 'host=1; site=1')
    assert.equal(jar.header(new URL('http://www.example.nl/gids/b')), 'host=1; path=1; site=1')
    assert.equal(jar.header(new URL('https://example.com/')), '')
  })
  it('takes no cookie for a whole top-level domain or for another site', () =>
    assert.equal(jarWith('a=1; Domain=nl', 'b=1; Domain=example.com', 'c=1; Domain=le.nl').header(url), ''))
  it('drops a cookie that has passed', () => {
    const jar = jarWith('a=1; Path=/', 'b=2; Path=/')
    jar.store(
      url,
      [
        ['set-cookie', 'a=; Path=/; Max-Age=0'],
        ['set-cookie', 'b=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
      ],
      NOW,
    )
    assert.equal(jar.header(url), '')
  })
  it('keeps fifty at most, and none that is long or could break a header', () => {
    const many = Array.from({ length: 80 }, (_, n) => `c${n}=1; Path=/`)
    const jar = jarWith(`long=${'x'.repeat(5_000)}; Path=/`, 'bad=a\r\nb; Path=/', 'ünï=1; Path=/', ...many)
    assert.equal(jar.header(url).split('; ').length, 50)
    assert.doesNotMatch(jar.header(url), /long|bad|ün/)
  })
})
