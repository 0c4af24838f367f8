import assert from 'node:assert/strict'
import { it } from 'node:test'
import { builtGraph, scatteredArcs } from '../../../test/material/built-graph.ts'
import { describeGraph } from './describe-graph.ts'

const graph = await builtGraph(6, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
])

it('counts nodes, arcs, ends and groups', () => {
  assert.deepEqual(describeGraph(graph), { nodes: 6, arcs: 5, dangling: 2, components: 4, core: 3 })
})

it('leaves the groups out of a graph that does not fit', async () => {
  const arcs = scatteredArcs(20_000, 80_000)
  const { components, ...counted } = describeGraph(await builtGraph(20_000, arcs), 1)
  assert.equal(components, null)
  const dangling = 20_000 - new Set(arcs.map(([from]) => from)).size
  assert.deepEqual(counted, { nodes: 20_000, arcs: arcs.length, dangling, core: null })
})
