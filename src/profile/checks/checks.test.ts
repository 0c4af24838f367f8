import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { say } from '../../i18n/index.ts'
import type { AuditedLink } from '../../model/audited-link.ts'
import { LANGUAGES } from '../../model/text.ts'
import type { Grade } from '../../model/verdict.ts'
import { auditedLinks } from '../../../test/material/audited-links.ts'
import { createProfileAudit } from '../profile-audit.ts'
import { CHECKS, PROFILE_MESSAGES } from './index.ts'

const [base] = [...auditedLinks(1)]
type Change = Partial<AuditedLink> & { grade?: Grade }

/** Ordinary links of twelve domains, changed one by one. */
function check(id: string, change: (at: number) => Change, count = 12) {
  const auditor = createProfileAudit()
  for (let at = 0; at < count; at += 1) {
    const { grade = 'fair', ...fields } = change(at)
    const ordinary = {
      domain: `site${at}.example`,
      found: true,
      scheme: null,
      paid: null,
      anchorClass: 'brand',
    } as const
    auditor.add({ ...base!, ...ordinary, ...fields, verdict: { ...base!.verdict, grade } })
  }
  return auditor.result().checks.find((one) => one.id === id)!
}

describe('checks of the profile', () => {
  it('stand in the list, each under the name of its file', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => !/^index|\.test\./.test(name))
    assert.deepEqual(CHECKS.map(({ id }) => `${id}.ts`).sort(), files.sort())
  })
  it('leave no name open in any sentence', () => {
    const auditor = createProfileAudit()
    for (const link of auditedLinks(60)) auditor.add(link)
    for (const { id, params: values } of auditor.result().checks)
      for (const what of ['fine', 'look', 'unknown', 'advice'])
        for (const language of LANGUAGES)
          assert.doesNotMatch(say(PROFILE_MESSAGES[`profile.${id}.${what}`]!, language, values), /[{}]/)
  })
  it('say nothing of shares below ten domains', () => {
    assert.equal(check('exact-anchors', () => ({ anchorClass: 'exact' }), 9).state, 'unknown')
  })
  it('give advice only where there is something to do', () => {
    assert.equal(check('exact-anchors', () => ({})).advice, null)
    assert.equal(check('exact-anchors', () => ({ anchorClass: 'exact' })).advice, 'profile.exact-anchors.advice')
  })
})

const CASES: Readonly<Record<string, readonly [fine: (at: number) => Change, look: (at: number) => Change]>> = {
  worth: [(at) => ({ grade: at < 3 ? 'fair' : 'weak' }), (at) => ({ grade: at < 2 ? 'fair' : 'weak' })],
  'exact-anchors': [
    (at) => ({ anchorClass: at < 4 ? 'exact' : 'brand' }),
    (at) => ({ anchorClass: at < 5 ? 'exact' : 'brand' }),
  ],
  'template-links': [
    (at) => ({ placement: at < 4 ? 'footer' : 'body', sitewide: false }),
    (at) => ({ placement: at < 5 ? 'footer' : 'body', sitewide: false }),
  ],
  'authority-without-relevance': [
    (at) => ({ authority: 0.9, relevance: at < 6 ? 0.1 : 0.9 }),
    (at) => ({ authority: 0.9, relevance: at < 7 ? 0.1 : 0.9 }),
  ],
  'unindexable-sources': [
    (at) => ({ indexable: at < 3 ? 'no' : 'yes' }),
    (at) => ({ indexable: at < 4 ? 'no' : 'yes' }),
  ],
  unverified: [(at) => ({ grade: at < 2 ? 'unknown' : 'fair' }), (at) => ({ grade: at < 3 ? 'unknown' : 'fair' })],
  'lost-links': [(at) => ({ grade: at < 3 ? 'lost' : 'fair' }), (at) => ({ grade: at < 4 ? 'lost' : 'fair' })],
  'paid-links': [() => ({ paid: 'qualified' }), (at) => (at === 0 ? { paid: 'unqualified' } : {})],
  schemes: [
    () => ({}),
    (at) =>
      at === 0 ? { scheme: { kind: 'ring', family: 'exchange', members: ['a.example'], score: 1, evidence: [] } } : {},
  ],
}
for (const [id, [fine, look]] of Object.entries(CASES))
  it(`${id} tells the ordinary from what is worth a look`, () => {
    assert.equal(check(id, fine).state, 'fine')
    assert.equal(check(id, look).state, 'look')
  })
it('concentration looks up when three domains give more than half of the links', () => {
  assert.equal(check('concentration', () => ({}), 20).state, 'fine')
  assert.equal(check('concentration', (at) => (at > 11 ? { domain: 'site0.example' } : {}), 40).state, 'look')
})
