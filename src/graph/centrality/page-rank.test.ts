import assert from 'node:assert/strict'
import { it } from 'node:test'
import { builtGraph, scatteredArcs } from '../../../test/material/built-graph.ts'
import { plainPageRank, type Arc } from '../../../test/material/plain-ranks.ts'
import { pageRank } from './page-rank.ts'

const NODES = 2000
const ARCS = scatteredArcs(NODES, 15_000)
const graph = await builtGraph(NODES, ARCS)
const everywhere = (): number => 1 / NODES

function assertNear(found: Float64Array, wanted: readonly number[], most = 1e-6): void {
  const difference = wanted.reduce((sum, rank, node) => sum + Math.abs(rank - (found[node] ?? NaN)), 0)
  assert.ok(difference < most, `differ by ${difference}`)
}

it('equals the plain version', async () => {
  const { ranks, change } = await pageRank(graph)
  assertNear(ranks, plainPageRank(NODES, ARCS, everywhere, 100))
  assert.ok(change < 1e-6)
})

it('keeps the sum at 1, though many nodes link to nobody', async () => {
  const sum = (await pageRank(graph)).ranks.reduce((total, rank) => total + rank, 0)
  assert.ok(Math.abs(sum - 1) < 1e-6)
})

it('starts anew where it is told', async () => {
  const trusted = new Float64Array(NODES)
  for (const node of [3, 500, 1999]) trusted[node] = 1 / 3
  const { ranks } = await pageRank(graph, { teleport: trusted })
  assertNear(
    ranks,
    plainPageRank(NODES, ARCS, (node) => trusted[node] ?? 0, 100),
  )
})

it('flows against the links when asked', async () => {
  const back = ARCS.map(([from, to]): Arc => [to, from])
  assertNear((await pageRank(graph, { backwards: true })).ranks, plainPageRank(NODES, back, everywhere, 100))
})

it('gives the same ranks when the arcs are sorted into blocks', async () => {
  const nodes = 300_000
  const arcs = scatteredArcs(nodes, 50_000)
  const large = await builtGraph(nodes, arcs)
  const [blocked, plain] = [await pageRank(large, { layout: 'blocked' }), await pageRank(large, { layout: 'plain' })]
  assertNear(blocked.ranks, [...plain.ranks])
  assert.equal(blocked.rounds, plain.rounds)
})

it('gives the same ranks when the lists are read from the file each round', async () => {
  assert.deepEqual((await pageRank(graph, { memory: 1 })).ranks, (await pageRank(graph)).ranks)
})

it('stops sooner when less is asked', async () => {
  assert.ok((await pageRank(graph, { tolerance: 1e-2 })).rounds < (await pageRank(graph)).rounds)
})

it('can be stopped from outside', async () => {
  const report = (round: number): void => {
    if (round === 2) throw new Error('enough')
  }
  await assert.rejects(pageRank(graph, { report }), /enough/)
})
