import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LinkEvidence } from '../model/evidence.ts'
import { breachOf } from './contract.ts'

const link = {
  leadsTo: 'https://us.example/guide',
  anchor: 'a good guide',
  rel: ['noopener', 'sponsored'],
} as unknown as LinkEvidence

describe('breachOf', () => {
  it('finds nothing where all is kept, in whatever dress', () => {
    const agreed = { target: 'http://www.us.example/guide/', anchor: 'A good  guide', rel: ['sponsored'] }
    assert.equal(breachOf(agreed, link), null)
  })
  it('names the term that is not kept', () => {
    assert.equal(breachOf({ target: 'https://us.example/shop' }, link)?.term, 'target')
    assert.equal(breachOf({ anchor: 'our shop' }, link)?.seen, 'a good guide')
    assert.deepEqual(breachOf({ rel: [] }, link), { term: 'rel', agreed: 'follow', seen: 'sponsored' })
  })
  it('finds nothing where nothing was agreed', () => assert.equal(breachOf({}, link), null))
})
