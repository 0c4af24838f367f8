import assert from 'node:assert/strict'
import { it } from 'node:test'
import { LINKS_AT_SCALE_1 } from './index.ts'
import { planDemo } from './plan.ts'

it('makes the same web from the same seed, and another from another', () => {
  assert.deepEqual(planDemo('1', 1), planDemo('1', 1))
  assert.notDeepEqual(planDemo('1', 1).pages[0], planDemo('2', 1).pages[0])
})
it('has some 400 links from some 60 sites, each at an address of its own', () => {
  const { sites, pages } = planDemo('1', 1)
  assert.equal(pages.length, LINKS_AT_SCALE_1)
  assert.ok(sites.length >= 55 && sites.length <= 65)
  assert.equal(new Set(pages.map(({ site, path }) => site.host + path)).size, pages.length)
})
it('grows with its scale', () => {
  const { sites, pages } = planDemo('1', 25)
  assert.equal(pages.length, 10_000)
  assert.ok(sites.length > 1400)
})
it('keeps to names that nobody can own', () => {
  for (const { site } of planDemo('1', 2).pages) assert.match(site.host, /^www\.[a-z]+\d*\.example$/)
})
it('gives the sites of a network one theme, account and address', () => {
  const members = planDemo('1', 2).sites.filter(({ group, team }) => group === 'network' && team === 0)
  assert.equal(members.length, 6)
  assert.equal(new Set(members.map(({ look, address }) => JSON.stringify([look, address]))).size, 1)
})
