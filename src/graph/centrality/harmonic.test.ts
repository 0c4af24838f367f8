import assert from 'node:assert/strict'
import { it } from 'node:test'
import { builtGraph, scatteredArcs } from '../../../test/material/built-graph.ts'
import { plainHarmonic, type Arc } from '../../../test/material/plain-ranks.ts'
import { harmonicCentrality } from './harmonic.ts'

const NODES = 1500
const ARCS = scatteredArcs(NODES, 6000)
const graph = await builtGraph(NODES, ARCS)
const wanted = plainHarmonic(NODES, ARCS)

it('is near the exact value, and the nearer the more registers', async () => {
  const errorOf = async (memory: number): Promise<number> => {
    const { centrality } = await harmonicCentrality(graph, { memory })
    const errors = wanted.map((value, node) => (value === 0 ? 0 : Math.abs((centrality[node] ?? NaN) / value - 1)))
    return errors.reduce((sum, error) => sum + error, 0) / NODES
  }
  const little = (1 << 24) + (1 << 12) + NODES * (2 * 16 + 14)
  const [exact, rough] = [await errorOf(1 << 30), await errorOf(little)]
  // The expected error of one ball is 1.04 / sqrt(registers): 0.09 with 128, 0.26 with 16.
  assert.ok(exact < 0.09 && rough < 0.26 && exact < rough, `${exact} and ${rough}`)
})

it('is zero exactly for nodes that nobody links to', async () => {
  const { centrality } = await harmonicCentrality(graph)
  wanted.forEach((value, node) => assert.equal((centrality[node] ?? NaN) === 0, value === 0))
})

it('takes as many steps as the longest way', async () => {
  const chain = await builtGraph(
    40,
    Array.from({ length: 39 }, (_, node): Arc => [node, node + 1]),
  )
  assert.equal((await harmonicCentrality(chain)).steps, 39)
})

it('refuses a graph whose counters do not fit', async () => {
  await assert.rejects(harmonicCentrality(graph, { memory: 1000 }), /too large/)
})
