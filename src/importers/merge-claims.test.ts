import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim, Provenance } from '../model/claim.ts'
import { mergeClaims } from './merge-claims.ts'

const at = (importer: string, line = 2): Provenance => ({ importer, file: `${importer}.csv`, line })
const claim = (importer: string, change: Partial<Claim> = {}): Claim => ({
  source: 'https://a.example/p',
  target: 'https://us.example/',
  scope: 'page',
  provenance: at(importer),
  ...change,
})

describe('mergeClaims', () => {
  it('takes the value of the row that saw the link last and keeps the other, each with its rows', () => {
    const merged = mergeClaims([
      claim('moz', { anchor: 'old words', lastSeen: '2024-01-01' }),
      claim('ahrefs', { anchor: 'new words', lastSeen: '2025-01-01' }),
      claim('semrush', { anchor: 'old words' }),
    ])
    assert.deepEqual(merged.anchor, {
      value: 'new words',
      from: [at('ahrefs')],
      others: [{ value: 'old words', from: [at('moz'), at('semrush')] }],
    })
  })
  it('prefers words to an empty anchor', () =>
    assert.equal(
      mergeClaims([claim('ahrefs', { anchor: '', lastSeen: '2025-01-01' }), claim('moz', { anchor: 'words' })]).anchor
        ?.value,
      'words',
    ))
  it('takes the earliest first and the latest last day', () => {
    const merged = mergeClaims([
      claim('moz', { firstSeen: '2020-01-01', lastSeen: '2024-01-01' }),
      claim('ahrefs', { firstSeen: '2021-01-01', lastSeen: '2025-01-01' }),
    ])
    assert.deepEqual([merged.firstSeen?.value, merged.lastSeen?.value], ['2020-01-01', '2025-01-01'])
  })
  it('calls a link lost only when nobody saw it later', () => {
    const lost = claim('ahrefs', { lost: '2025-03-01', lastSeen: '2025-02-01' })
    assert.equal(mergeClaims([lost, claim('moz', { lastSeen: '2025-02-15' })]).lost?.value, '2025-03-01')
    assert.equal(mergeClaims([lost, claim('moz', { lastSeen: '2025-04-01' })]).lost, undefined)
  })
  it('adds up visits and keeps figures apart by tool', () => {
    const merged = mergeClaims([
      claim('log', { visits: 3 }),
      claim('log', { visits: 4, provenance: at('log', 9) }),
      claim('ahrefs', { metrics: { 'ahrefs.domain-rating': 40 } }),
      claim('moz', { metrics: { 'moz.domain-authority': 20 } }),
    ])
    assert.deepEqual(merged.visits, { value: 7, from: [at('log'), at('log', 9)] })
    assert.equal(merged.metrics['ahrefs.domain-rating']?.value, 40)
    assert.deepEqual(merged.metrics['moz.domain-authority']?.from, [at('moz')])
  })
  it('is about the page when some row names it, and about our page when some row names that', () => {
    const merged = mergeClaims([
      claim('log', { source: 'https://a.example/', scope: 'origin', target: null, lastSeen: '2025-01-01' }),
      claim('search-console-links', { target: null }),
      claim('ahrefs'),
    ])
    assert.deepEqual(
      [merged.source, merged.scope, merged.target],
      ['https://a.example/p', 'page', 'https://us.example/'],
    )
  })
  it('names every row', () =>
    assert.deepEqual(mergeClaims([claim('moz'), claim('ahrefs')]).provenance, [at('moz'), at('ahrefs')]))
})
