import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isSpamHost, knownSpamHosts } from './spam-hosts.ts'

it('knows the listed hosts and their subdomains', () => {
  const listed = knownSpamHosts()
  assert.ok(listed.size > 2_000)
  assert.ok(isSpamHost('semalt.com', listed))
  assert.ok(isSpamHost('ww2.semalt.com', listed))
  assert.ok(!isSpamHost('notsemalt.com', listed))
})
it('knows a seller of traffic by two words of its trade', () => {
  assert.ok(isSpamHost('buy-more-visitors.example', new Set()))
  for (const host of ['seo.example', 'free.example', 'www.traffic.example', 'freewebsite.example'])
    assert.ok(!isSpamHost(host, new Set()), host)
})
