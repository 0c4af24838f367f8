import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { pageRank } from '../../src/graph/centrality/page-rank.ts'
import { strongComponents } from '../../src/graph/centrality/strong-components.ts'
import { builtGraph } from '../material/built-graph.ts'
import type { Arc } from '../material/plain-ranks.ts'

// A crawl of cnr.it of 2000, from the Laboratory for Web Algorithmics; not part of the project.
const file = new URL('../../../shared/data/graph/cnr-2000/cnr-2000.adj.gz', import.meta.url)

/** Computed once with scipy 1.17.1: power iteration in doubles with csr_matrix down to a change of 1e-12; connected_components. */
const SCIPY = {
  arcs: 3_128_710,
  best: [
    [60597, 0.01931901453],
    [60595, 0.01931901453],
    [247028, 0.005672130554],
    [236401, 0.004076049853],
    [60599, 0.002843815816],
  ],
  sumOfSquares: 0.0010791808692970678,
  components: 100_977,
  largest: [112_023, 18_233, 7518, 5618, 5060],
} as const

describe('cnr-2000', { skip: existsSync(file) ? false : 'the graph is not on this machine' }, async () => {
  if (!existsSync(file)) return
  const lists = gunzipSync(readFileSync(file)).toString('latin1').trimEnd().split('\n')
  const arcs = lists.flatMap((line, from) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((to): Arc => [from, Number(to)]),
  )
  const graph = await builtGraph(lists.length, arcs)

  it('holds each arc once, without those of a page to itself', () => assert.equal(graph.arcs, SCIPY.arcs))

  it('takes at most 2.5 bytes an arc, in each direction', async () => {
    for (const { section } of [graph.out, graph.in]) assert.ok(section.length / graph.arcs < 2.5)
  })

  it('has the PageRank that scipy gives', async () => {
    const { ranks } = await pageRank(graph, { tolerance: 1e-9 })
    for (const [node, rank] of SCIPY.best) assert.ok(Math.abs((ranks[node] ?? NaN) - rank) < 1e-8)
    const sumOfSquares = ranks.reduce((sum, rank) => sum + rank * rank, 0)
    assert.ok(Math.abs(sumOfSquares / SCIPY.sumOfSquares - 1) < 1e-6)
  })

  it('has the strongly connected components that scipy gives', async () => {
    const targets = Array.from({ length: graph.nodes }, (_, node) => graph.out.of(node))
    const starts = new Uint32Array(graph.nodes + 1)
    targets.forEach((list, node) => (starts[node + 1] = (starts[node] ?? 0) + list.length))
    const { count, of } = strongComponents(starts, Uint32Array.from(targets.flatMap((list) => [...list])))
    const sizes = new Uint32Array(count)
    for (const component of of) sizes[component] = (sizes[component] ?? 0) + 1
    assert.equal(count, SCIPY.components)
    assert.deepEqual([...sizes.sort().reverse().subarray(0, 5)], SCIPY.largest)
  })
})
