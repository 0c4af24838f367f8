import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { AuditedLink } from '../model/audited-link.ts'
import { auditedLinks } from '../../test/material/audited-links.ts'
import { createProfileAudit } from './index.ts'

const [base] = [...auditedLinks(1)]
const link = (change: Partial<AuditedLink>, grade: AuditedLink['verdict']['grade'] = 'fair'): AuditedLink => ({
  ...base!,
  found: true,
  claims: [],
  scheme: null,
  ...change,
  verdict: { ...base!.verdict, grade },
})
const audit = (...links: AuditedLink[]) => {
  const auditor = createProfileAudit()
  for (const one of links) auditor.add(one)
  return auditor.result()
}
const named = <T extends { name: string }>(list: readonly T[], name: string) => list.find((one) => one.name === name)

it('counts a referring domain once, under the best grade of its links', () => {
  const { domains, grades, worth } = audit(
    link({ domain: 'a.example' }, 'weak'),
    link({ domain: 'a.example' }, 'strong'),
    link({ domain: 'b.example' }, 'lost'),
  )
  assert.equal(domains, 2)
  assert.deepEqual(named(grades, 'strong'), { name: 'strong', links: 1, domains: 1 })
  assert.deepEqual(named(grades, 'weak'), { name: 'weak', links: 1, domains: 0 })
  assert.deepEqual(worth, { links: 1, domains: 1 })
})
it('takes anchors and placements only from links that were found', () => {
  const { anchors, placements } = audit(
    link({ anchorClass: 'exact', placement: 'body' }),
    link({ found: false, anchorClass: 'exact', placement: 'body' }),
  )
  assert.equal(named(anchors, 'exact')?.links, 1)
  assert.equal(named(placements, 'body')?.links, 1)
})
it('counts a footer link and a sitewide link as template, a body link as content', () => {
  const { regions } = audit(
    link({ placement: 'footer', sitewide: null }),
    link({ placement: 'body', sitewide: true }),
    link({ placement: 'body', sitewide: false }),
  )
  assert.equal(named(regions, 'template')?.links, 2)
  assert.equal(named(regions, 'content')?.links, 1)
})
it('names what keeps a link from being followed, page-level nofollow included', () => {
  const { rel } = audit(
    link({ followed: false, rel: ['ugc', 'nofollow'] }),
    link({ followed: false, rel: [] }),
    link({ followed: true, rel: ['noopener'] }),
    link({ followed: null, rel: [] }),
  )
  assert.deepEqual(
    rel.filter(({ links }) => links > 0).map(({ name }) => name),
    ['followed', 'nofollow', 'ugc', 'page-nofollow', 'unknown'],
  )
})
it('puts scores in thirds and keeps unknown apart', () => {
  const { relevance, relevanceByAuthority } = audit(
    link({ relevance: 0.1, authority: 0.9 }),
    link({ relevance: null, authority: null }),
  )
  assert.equal(named(relevance, 'low')?.links, 1)
  assert.equal(named(relevance, 'unknown')?.links, 1)
  assert.deepEqual(relevanceByAuthority[0], { relevance: 'low', authority: 'high', links: 1, domains: 1 })
})
it('counts growth by the earliest claim of a link and the earliest link of a domain', () => {
  const seen = (domain: string, ...dates: string[]) =>
    link({ domain, claims: dates.map((firstSeen) => ({ ...base!.claims[0]!, firstSeen })) })
  const { firstSeen } = audit(seen('a.example', '2025-03-09', '2025-01-31'), seen('a.example', '2025-02-01'))
  assert.deepEqual(firstSeen, [
    { month: '2025-01', links: 1, domains: 1 },
    { month: '2025-02', links: 1, domains: 0 },
  ])
})
it('leaves a date out that is no date', () => {
  const claim = { ...base!.claims[0]!, firstSeen: '2025-13-01' }
  assert.deepEqual(audit(link({ claims: [claim] })).firstSeen, [])
})
it('names one scheme once, with the links that come from it', () => {
  const scheme = { kind: 'ring', family: 'exchange', members: ['a.example'], score: 1, evidence: [] } as const
  const { schemes } = audit(link({ scheme }), link({ scheme: { ...scheme } }))
  assert.deepEqual(schemes, [{ scheme, links: 2 }])
})
it('does not depend on the order of the links, except among equals', () => {
  const links = [...auditedLinks(200)]
  const [there, back] = [audit(...links), audit(...links.reverse())]
  assert.deepEqual(back.grades, there.grades)
  assert.deepEqual(back.checks, there.checks)
  assert.deepEqual(back.topDomains, there.topDomains)
})
it('answers an empty profile', () => {
  const { links, domains, checks } = audit()
  assert.deepEqual([links, domains], [0, 0])
  assert.ok(checks.every(({ state }) => state === 'unknown'))
})
it('lets every domain weigh the same in a share, however many links it has', () => {
  const many = Array.from({ length: 8 }, () => link({ domain: 'a.example', anchorClass: 'exact' }))
  const { anchors } = audit(...many, link({ domain: 'b.example', anchorClass: 'brand' }))
  assert.equal(named(anchors, 'exact')?.share, 0.5)
})
