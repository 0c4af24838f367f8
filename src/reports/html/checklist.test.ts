import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { Finding } from '../../model/finding.ts'
import { auditedLinks } from '../../../test/material/audited-links.ts'
import { checklist } from './checklist.ts'

const [base] = [...auditedLinks(1)]
const answers = (findings: Finding[], change: Partial<AuditedLink> = {}) => {
  const link = { ...base!, ...change, verdict: { ...base!.verdict, findings } }
  return Object.fromEntries(checklist(link).map(({ question, answer }) => [question, answer]))
}
const finding = (criterion: Finding['criterion'], score: number | null): Finding => ({
  criterion,
  score,
  confidence: 1,
  reasons: [],
})

it('answers in thirds', () => {
  const given = answers([finding('relevance', 0.9), finding('placement', 0.5), finding('anchor', 0.2)])
  assert.deepEqual([given['theme'], given['editorial'], given['anchor']], ['yes', 'partly', 'no'])
})
it('says unknown, not no, where nothing is known', () => {
  const given = answers([finding('relevance', null)])
  assert.deepEqual([given['theme'], given['reliable']], ['unknown', 'unknown'])
})
it('takes the question on indexing from the fact itself', () => {
  assert.equal(answers([], { indexable: 'no' })['indexable'], 'no')
  assert.equal(answers([], { indexable: 'unverifiable' })['indexable'], 'unknown')
})
