import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ANCHOR_CLASSES, type AnchorClass } from '../../model/audited-link.ts'
import type { Evidence } from '../../model/gathered.ts'
import { anchor } from './anchor.ts'

const mixOf = (counts: Partial<Record<AnchorClass, number>>) =>
  Object.fromEntries(ANCHOR_CLASSES.map((name) => [name, counts[name] ?? 0])) as Record<AnchorClass, number>
const judged = (kind: AnchorClass, counts: Partial<Record<AnchorClass, number>>) =>
  anchor.judge({ anchor: { anchor: 'home server', from: 'text', class: kind, mix: mixOf(counts) } } as Evidence)

it('does not mind an exact anchor in a mixed profile', () => {
  assert.equal(judged('exact', { brand: 80, other: 15, exact: 5 }).score, 0.8)
})
it('minds it more the more domains do the same', () => {
  const third = judged('exact', { brand: 70, exact: 30 }).score ?? 1
  const most = judged('exact', { brand: 40, exact: 60 }).score ?? 1
  assert.ok(most < third && third < 0.8)
  assert.equal(judged('exact', { brand: 70, exact: 30 }).reasons[1]?.params?.percent, 30)
})
it('does not blame a brand anchor for its neighbours, nor judge a mix of a few domains', () => {
  assert.equal(judged('brand', { brand: 40, exact: 60 }).score, 1)
  assert.equal(judged('exact', { exact: 3 }).score, 0.8)
})
