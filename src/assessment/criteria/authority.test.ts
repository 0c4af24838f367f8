import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { AuthorityFacts, Evidence } from '../../model/gathered.ts'
import { authority } from './authority.ts'

const nothing: AuthorityFacts = {
  rank: null,
  figures: [],
  visits: null,
  author: null,
  organisation: [],
  linkedFrom: [],
  lastActive: null,
}
const judged = (change: Partial<AuthorityFacts>) =>
  authority.judge({ authority: { ...nothing, ...change } } as Evidence)
const OF = 130_000_000

it('says unknown without ranks, whatever other tools claim', () => {
  const figures = [{ name: 'ahrefs.domain-rating', value: 71, at: 'a.csv:2' }]
  assert.equal(judged({ figures, author: 'Ann' }).score, null)
  assert.deepEqual(judged({ figures }).reasons[1]?.quotes, [{ from: 'export', text: '71', at: 'a.csv:2' }])
})
it('takes readers who came for evidence of worth', () => {
  assert.ok((judged({ visits: 12 }).score ?? 0) > 0.5)
  assert.equal(judged({ visits: 0 }).score, null)
})
it('names who of the profile links to the site, and makes no score of it', () => {
  const { score, reasons } = judged({ linkedFrom: ['a.example', 'b.example'] })
  assert.equal(score, null)
  assert.equal(reasons[1]?.message, 'authority.linked')
  assert.deepEqual(
    reasons[1]?.quotes?.map(({ text }) => text),
    ['a.example', 'b.example'],
  )
})
it('falls by the same step with each tenfold drop in rank', () => {
  const score = (position: number): number => judged({ rank: { position, of: OF } }).score ?? NaN
  assert.equal(score(1), 1)
  assert.ok(Math.abs(score(130_000) - score(1_300_000) - 0.2) < 1e-9)
  assert.equal(score(OF), 0)
})
