import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { Problem } from '../../model/problem.ts'
import { readProxies } from './proxy-setting.ts'

const page = new URL('https://www.example.nl/a')

describe('readProxies', () => {
  it('uses none unless told', () => assert.equal(readProxies(null, {})(page), null))
  it('prefers the setting to the environment', () =>
    assert.equal(readProxies('proxy.lan:3128', { HTTPS_PROXY: 'http://other' })(page)?.href, 'http://proxy.lan:3128/'))
  it('reads the variable of the scheme, in either case', () => {
    const proxyFor = readProxies(null, { HTTP_PROXY: 'http://a', https_proxy: 'http://b' })
    assert.equal(proxyFor(page)?.host, 'b')
    assert.equal(proxyFor(new URL('http://example.nl/'))?.host, 'a')
  })
  for (const list of ['example.nl', '.example.nl', '*.example.nl', 'other.nl, www.example.nl:443', '*']) {
    it(`goes around the proxy for NO_PROXY=${list}`, () =>
      assert.equal(readProxies(null, { HTTPS_PROXY: 'http://b', NO_PROXY: list })(page), null))
  }
  it('does not take a longer name for a listed one', () =>
    assert.notEqual(readProxies(null, { HTTPS_PROXY: 'http://b', NO_PROXY: 'ample.nl,example.nl:80' })(page), null))
  it('names a proxy it cannot read, without its password', () =>
    assert.throws(
      () => readProxies('socks://me:secret@host', {}),
      (error) =>
        error instanceof Problem && !error.message.includes('secret') && error.message.includes('socks://host'),
    ))
})
