import type { AuditedLink } from '../../src/model/audited-link.ts'

/** A strong link; tests change what they are about. */
export function auditedLink(change: Partial<AuditedLink> = {}): AuditedLink {
  return {
    id: 1,
    source: 'https://a.example/p',
    target: 'https://us.example/x',
    domain: 'a.example',
    found: true,
    status: 200,
    outcome: 'ok',
    anchor: 'our words',
    anchorClass: 'other',
    rel: [],
    followed: true,
    placement: 'body',
    sitewide: false,
    indexable: 'yes',
    indexReason: 'nothing-in-the-way',
    relevance: 0.81234,
    authority: null,
    scheme: null,
    paid: null,
    verdict: { grade: 'strong', because: { message: 'verdict.strong' }, score: 0.9, gates: [], findings: [] },
    link: null,
    title: 'A title',
    language: 'en',
    published: null,
    checkedAt: '2026-01-05T10:00:00.000Z',
    readFrom: 'source',
    finalUrl: 'https://a.example/p',
    hops: [],
    visits: 3,
    claims: [],
    ...change,
  }
}
