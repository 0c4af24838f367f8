import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { registrableDomain, sameSite } from './registrable-domain.ts'

describe('registrableDomain', () => {
  it('goes by the public suffix list, private suffixes included', () => {
    assert.equal(registrableDomain('www.shop.example.co.uk.'), 'example.co.uk')
    assert.equal(registrableDomain('ann.blogspot.com'), 'ann.blogspot.com')
    assert.equal(sameSite('ann.blogspot.com', 'bob.blogspot.com'), false)
  })
  it('leaves addresses and bare suffixes as they are', () => {
    assert.equal(registrableDomain('192.168.1.1'), '192.168.1.1')
    assert.equal(registrableDomain('co.uk'), 'co.uk')
  })

  const cases = new URL('../../../shared/data/conformance/psl/test_psl.txt', import.meta.url)
  it('agrees with the list’s own cases', { skip: !existsSync(cases) && 'needs ../shared' }, () => {
    const lines = readFileSync(cases, 'utf8').matchAll(/^checkPublicSuffix\('([^']+)', '([^']+)'\);/gm)
    const wrong = [...lines].filter(
      ([, host = '', domain]) =>
        registrableDomain(new URL(`http://${host}`).hostname) !== new URL(`http://${domain}`).hostname,
    )
    assert.deepEqual(
      wrong.map(([line]) => line),
      [],
    )
  })
})
