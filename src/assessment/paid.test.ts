import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { DisclosureEvidence } from '../model/evidence.ts'
import { projectSchema } from '../model/project.ts'
import { paidDisclosures } from './paid.ts'

const project = projectSchema.parse({ site: 'https://www.deoven.example/', brand: 'De Oven' })
const says = (text: string, change: Partial<DisclosureEvidence> = {}) =>
  paidDisclosures([{ kind: 'sponsored', scope: 'page', quote: { from: 'text', text }, ...change }], project).length

it('counts a page that says it was paid for, whoever paid', () => {
  assert.equal(says('Sponsored post'), 1)
  assert.equal(says('This article was paid for by an advertiser.'), 1)
  assert.equal(says('Dieser Beitrag wurde gesponsert von Partnern.'), 1)
})
it('counts it when we are the sponsor', () => {
  assert.equal(says('This post is sponsored by De Oven.'), 1)
  assert.equal(says('Betaalde samenwerking met DeOven'), 1)
})
it('does not hold against us what another sponsor paid for', () => {
  assert.equal(says('This post is sponsored by Crumb & Sons, but all opinions are my own.'), 0)
  assert.equal(says('Dit bericht is gesponsord door Bakkerij Het Kruim.'), 0)
})
it('leaves out what is said of the site, and affiliate links other than this one', () => {
  assert.equal(says('Sponsored post', { scope: 'site' }), 0)
  assert.equal(says('This post contains affiliate links.', { kind: 'affiliate' }), 0)
  assert.equal(says('affiliate link', { kind: 'affiliate', scope: 'link' }), 1)
})
