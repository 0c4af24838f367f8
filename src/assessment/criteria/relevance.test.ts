import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Evidence } from '../../model/gathered.ts'
import type { RelevanceEvidence } from '../../model/relevance.ts'
import { relevance } from './relevance.ts'

const none = { score: null, percentile: null, words: [] }
const near: RelevanceEvidence = {
  pageToNiche: {
    score: 0.9,
    percentile: 0.9,
    words: [{ here: 'fietsvakantie', there: 'cycling holiday', weight: 0.4 }],
  },
  paragraphToTarget: { score: 0.6, percentile: 0.6, words: [] },
  titleAndAnchor: { score: 0.7, percentile: 0.7, words: [] },
  pageLanguage: 'nl',
  siteLanguages: ['nl', 'en'],
  intent: 'informational',
}
const judged = (change: Partial<RelevanceEvidence>) =>
  relevance.judge({ relevance: { ...near, ...change } } as Evidence)

it('lets the page weigh more than the paragraph', () => {
  const score = judged({}).score ?? 0
  assert.ok(score > 0.75 && score < 0.9)
  assert.equal(judged({ paragraphToTarget: none }).score, 0.9)
})
it('names the words that carried it, each in its own language', () => {
  assert.deepEqual(judged({}).reasons[0]?.quotes, [{ from: 'text', text: 'fietsvakantie ~ cycling holiday' }])
})
it('believes half of what title and anchor suggest when there is too little text, and says it is not sure', () => {
  const finding = judged({ pageToNiche: none })
  assert.equal(finding.score, 0.6)
  assert.equal(finding.confidence, 0.3)
  assert.deepEqual(
    finding.reasons.map(({ message }) => message),
    ['relevance.paragraph', 'relevance.little-text', 'relevance.weak', 'relevance.informational'],
  )
})
it('says unknown when not even those are there', () => {
  assert.equal(judged({ pageToNiche: none, titleAndAnchor: none }).score, null)
})
it('names another language without taking marks off', () => {
  const finding = judged({ pageLanguage: 'de' })
  assert.equal(finding.score, judged({}).score)
  assert.ok(finding.reasons.some(({ message }) => message === 'relevance.language'))
})
