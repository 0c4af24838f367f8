import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ANCHOR_CLASSES, INDEX_REASONS } from '../../model/audited-link.ts'
import { PLACEMENTS } from '../../model/evidence.ts'
import { CRITERION_IDS } from '../../model/finding.ts'
import { SCHEME_KINDS } from '../../model/scheme.ts'
import { GATES } from '../../model/verdict.ts'
import { OUTCOMES } from '../../model/visit.ts'
import { REASON_WORDS } from './reasons.ts'
import { WORDS } from './words.ts'

const LISTS = {
  anchor: ANCHOR_CLASSES,
  placement: PLACEMENTS,
  criterion: CRITERION_IDS,
  scheme: SCHEME_KINDS,
  gate: GATES,
}

it('names every word of every list', () => {
  const missing = Object.entries(LISTS).flatMap(([field, words]) => words.map((word) => `${field}.${word}`))
  assert.deepEqual(
    missing.filter((key) => !(key in WORDS)),
    [],
  )
})
it('names every outcome and every reason for indexing or not', () => {
  assert.deepEqual(
    [...OUTCOMES, ...INDEX_REASONS].filter((word) => !(word in REASON_WORDS)),
    [],
  )
})
it('says nothing that frightens', () => {
  const all = JSON.stringify([WORDS, REASON_WORDS])
  assert.doesNotMatch(all, /toxi|giftig|dangerous|gevaar|penalt|straf/i)
})
