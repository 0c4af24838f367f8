import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { missing, otherContent, sameContent, seenLink, there } from '../../../test/material/sighting.ts'
import { CHANGE_KINDS, type ChangeKind } from '../../model/change.ts'
import type { SeenLink, Sighting } from '../../model/sighting.ts'
import { changesBetween, RULES } from '../changes-between.ts'
import type { Content } from '../rule.ts'

const kinds = (after: Sighting, content: Content = sameContent, before: Sighting = there): ChangeKind[] =>
  changesBetween({ before, after, content }).map(({ kind }) => kind)
const withLink = (change: Partial<SeenLink>): Sighting => ({ ...there, link: { ...seenLink, ...change } })

it('every kind of change has its rule', () =>
  assert.deepEqual(RULES.map(({ id }) => id).toSorted(), CHANGE_KINDS.toSorted()))

describe('a link that is not there', () => {
  const cases: readonly [ChangeKind, Partial<Sighting>, Content?][] = [
    ['link-removed', {}],
    ['page-gone', { outcome: 'not-found' }],
    ['page-gone', { outcome: 'soft-404' }],
    ['host-gone', { outcome: 'dns', hostGone: true }],
    ['host-parked', { outcome: 'parked' }],
    ['page-redirected', { redirectedAway: true, finalUrl: 'https://blog.example/' }],
    ['content-replaced', {}, otherContent],
  ]
  for (const [kind, change, content] of cases) {
    it(`is told as ${kind} alone`, () => assert.deepEqual(kinds({ ...missing, ...change }, content), [kind]))
  }
  it('is no news when it was not there before', () => assert.deepEqual(kinds(missing, sameContent, missing), []))
  it('is back when it is found again', () => assert.deepEqual(kinds(there, sameContent, missing), ['link-returned']))
  it('went from a list of news that always shows other text: removed, not replaced', () => {
    const news = { ...otherContent, lasting: false, drifted: false }
    assert.deepEqual(kinds(missing, news), ['link-removed'])
    assert.deepEqual(kinds(missing, { ...news, drifted: true }), ['content-replaced'])
  })
})

describe('rel-changed', () => {
  it('tells what search engines are told', () => {
    const [change] = changesBetween({
      before: there,
      after: withLink({ qualifiers: ['nofollow'], followed: false }),
      content: sameContent,
    })
    assert.deepEqual([change?.kind, change?.from, change?.to], ['rel-changed', 'follow', 'nofollow'])
  })
  it('sees a nofollow of the whole page', () => assert.deepEqual(kinds(withLink({ followed: false })), ['rel-changed']))
  it('does not mind the order of words', () => {
    const before = withLink({ qualifiers: ['ugc', 'nofollow'], followed: false })
    assert.deepEqual(kinds(withLink({ qualifiers: ['nofollow', 'ugc'], followed: false }), sameContent, before), [])
  })
})

describe('anchor-changed', () => {
  it('tells other words', () => assert.deepEqual(kinds(withLink({ anchor: 'here' })), ['anchor-changed']))
  it('takes case, spaces and punctuation for looks', () =>
    assert.deepEqual(kinds(withLink({ anchor: '  A good\n guide! ' })), []))
})

describe('moved', () => {
  const elsewhere = { paragraph: 'a good guide | contact | privacy' }
  it('tells a place that is worth less', () =>
    assert.deepEqual(kinds(withLink({ region: 'footer', ...elsewhere })), ['moved']))
  it('says nothing of a place that is worth as much or more', () => {
    const before = withLink({ region: 'sidebar' })
    assert.deepEqual(kinds(withLink({ region: 'nav', ...elsewhere }), sameContent, before), [])
    assert.deepEqual(kinds(there, sameContent, before), [])
  })
  it('says nothing when the same sentences stand round it, whatever the design is called now', () =>
    assert.deepEqual(kinds(withLink({ region: 'sidebar' })), []))
  it('tells that the same sentences were hidden', () =>
    assert.deepEqual(kinds(withLink({ region: 'hidden' })), ['moved']))
  it('says nothing of a guess', () =>
    assert.deepEqual(kinds(withLink({ region: 'footer', regionConfidence: 0.3, ...elsewhere })), []))
})

describe('what search engines may do with the page', () => {
  const closed = (indexReason: Sighting['indexReason']): Sighting => ({ ...there, indexable: false, indexReason })
  it('noindex', () => assert.deepEqual(kinds(closed('meta-noindex')), ['noindexed']))
  it('canonical', () => assert.deepEqual(kinds(closed('canonical-elsewhere')), ['canonicalised']))
  it('robots.txt, though the page can no longer be looked at', () =>
    assert.deepEqual(kinds({ ...missing, found: null, outcome: 'robots-disallowed', blocked: true }), ['blocked']))
  it('is no news when it was so before', () =>
    assert.deepEqual(kinds(closed('meta-noindex'), sameContent, closed('header-noindex')), []))
})

describe('topic-changed', () => {
  it('covers what only follows from it', () =>
    assert.deepEqual(kinds(withLink({ anchor: 'here', region: 'footer', paragraph: 'here' }), otherContent), [
      'topic-changed',
    ]))
  it('does not cover what does not', () =>
    assert.deepEqual(kinds(withLink({ qualifiers: ['sponsored'], followed: false }), otherContent).toSorted(), [
      'rel-changed',
      'topic-changed',
    ]))
  it('needs another title', () => assert.deepEqual(kinds(there, { ...otherContent, titleKept: 0.8 }), []))
  it('is not told of a page that was not read before', () =>
    assert.deepEqual(kinds(there, { kept: null, titleKept: null, lasting: true, drifted: null }), []))
})

describe('page-redirected', () => {
  it('is told when another site holds the link now', () =>
    assert.deepEqual(kinds({ ...there, finalUrl: 'https://other.example/post' }), ['page-redirected']))
  it('is not told of a new address on the same site', () =>
    assert.deepEqual(kinds({ ...there, finalUrl: 'https://www.blog.example/new' }), []))
})

describe('target-broken', () => {
  it('is told when it worked before', () =>
    assert.deepEqual(kinds({ ...there, targetWorks: false }), ['target-broken']))
  it('is not told when that is not known', () => {
    assert.deepEqual(kinds({ ...there, targetWorks: null }), [])
    assert.deepEqual(kinds({ ...there, targetWorks: false }, sameContent, { ...there, targetWorks: null }), [])
  })
})

describe('contract-broken', () => {
  const broken = withLink({
    qualifiers: ['nofollow'],
    followed: false,
    breach: { term: 'rel', agreed: 'follow', seen: 'nofollow' },
  })
  it('is told instead of the change that broke it', () => assert.deepEqual(kinds(broken), ['contract-broken']))
  it('is told once', () => assert.deepEqual(kinds(broken, sameContent, broken), []))
})
