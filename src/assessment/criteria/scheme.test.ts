import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { DisclosureEvidence } from '../../model/evidence.ts'
import type { Evidence, SchemeFacts } from '../../model/gathered.ts'
import { scheme } from './scheme.ts'

const clean: SchemeFacts = { schemes: [], paidBy: [], rel: [], hidden: false, lookedFor: true }
const judged = (change: Partial<SchemeFacts>, followed = true) =>
  scheme.judge({
    scheme: { ...clean, ...change },
    link: { followed, snippet: '<a>', path: 'a' },
  } as unknown as Evidence)
const paidBy: DisclosureEvidence[] = [
  { kind: 'sponsored', scope: 'page', quote: { from: 'text', text: 'Dit artikel is gesponsord' } },
]

it('says unknown when too little was seen, and full marks when nothing was found', () => {
  assert.equal(judged({ lookedFor: false }).score, null)
  assert.equal(judged({}).score, 1)
})
it('names the members and quotes what gave them away', () => {
  const found = {
    kind: 'ring',
    family: 'exchange',
    members: ['a.example', 'b.example'],
    score: 0.9,
    evidence: [{ member: 'a.example', sign: 'links-on', quote: { from: 'graph', text: 'a.example > b.example' } }],
  } as const
  const [first] = judged({ schemes: [found] }).reasons
  assert.equal(first?.params?.members, 'a.example, b.example')
  assert.equal(first?.quotes?.[0]?.text, 'a.example > b.example')
})
it('tells a paid link that is marked from one that is not', () => {
  assert.equal(judged({ paidBy }).score, 0)
  assert.equal(judged({ paidBy, rel: ['sponsored'] }, false).score, 1)
  assert.equal(judged({ paidBy, rel: ['nofollow'] }, false).reasons[0]?.message, 'scheme.paid-qualified')
})
