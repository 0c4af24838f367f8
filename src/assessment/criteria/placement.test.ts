import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { LinkEvidence, Placement } from '../../model/evidence.ts'
import type { Evidence } from '../../model/gathered.ts'
import { placement } from './placement.ts'

const judged = (region: Placement, sitewide: boolean | null = null) => {
  const link = {
    placement: { region, confidence: 0.9, reasons: [] },
    snippet: '<a href="/">x</a>',
    path: 'html > body > a',
  } as unknown as LinkEvidence
  return placement.judge({ placement: { link, sitewide } } as Evidence)
}

it('values running text above a bio, a comment and the footer, in that order', () => {
  const scores = (['body', 'bio', 'comment', 'footer', 'hidden'] as const).map((region) => judged(region).score ?? NaN)
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => b - a),
  )
  assert.equal(new Set(scores).size, scores.length)
})
it('takes a link in the template of a whole site for one decision', () => {
  assert.ok((judged('body', true).score ?? 1) <= 0.25)
  assert.equal(judged('body', true).reasons[1]?.message, 'placement.sitewide')
  assert.equal(judged('body', false).score, 1)
})
it('quotes the link with its place', () => {
  assert.deepEqual(judged('footer').reasons[0]?.quotes, [
    { from: 'html', text: '<a href="/">x</a>', at: 'html > body > a' },
  ])
})
