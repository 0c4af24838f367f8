import assert from 'node:assert/strict'
import { it } from 'node:test'
import { linkGraph } from '../link-graph.ts'
import { closedRings } from './closed-ring.ts'
import { buildLinkWeb } from './link-web.ts'

/** A web of 400 sites that link to the next few in a circle, 60 that one of them links to, one known to 40 of them, and further arcs. */
function ringsIn(further: readonly (readonly [string, string])[], own = 'own.example'): string[][] {
  const crowd = Array.from({ length: 400 }, (_, at) => `crowd${at}.example`)
  const usual = crowd.flatMap((from, at) =>
    [1, 2, 5, 9].map((step) => [from, crowd[(at + step) % crowd.length] ?? from] as const),
  )
  const hidden = crowd
    .slice(0, 60)
    .flatMap((from, at) => [
      [from, `hidden${at}.example`] as const,
      ...[3, 4, 6, 7].map((step) => [`hidden${at}.example`, crowd[(at + step) % crowd.length] ?? from] as const),
    ])
  const known = crowd.slice(0, 40).map((from) => [from, 'own.example'] as const)
  const arcs = [...usual, ...hidden, ...known, ...further]
  const names = [...new Set(arcs.flat())]
  const ids = new Map(names.map((name, id) => [name, id]))
  const idsOf = (which: 0 | 1) => Uint32Array.from(arcs, (arc) => ids.get(arc[which]) ?? 0)
  const graph = linkGraph(names, idsOf(0), idsOf(1))
  const web = buildLinkWeb({
    own: { domains: [own], brandNames: [], keywords: [] },
    graph,
    hosts: [],
    links: [],
  })
  return closedRings(web, new Set()).map(({ members }) => members.map(({ domain }) => domain))
}

const RING = [
  ['own.example', 'b.example'],
  ['b.example', 'c.example'],
  ['c.example', 'own.example'],
] as const

it('finds our own ring over two sites that nobody else links to', () => {
  assert.deepEqual(ringsIn(RING), [['own.example', 'b.example', 'c.example']])
})

it('leaves a cycle alone that leads over a site that others link to', () => {
  const known = ['crowd1.example', 'crowd2.example', 'crowd3.example'].map((from) => [from, 'c.example'] as const)
  assert.deepEqual(ringsIn([...RING, ...known]), [])
})

it('leaves friends alone who link to each other', () => {
  assert.deepEqual(ringsIn([...RING, ['c.example', 'b.example']]), [])
})

it('asks more of a ring elsewhere, where there are hundreds of places for one to be', () => {
  assert.deepEqual(ringsIn(RING, 'elsewhere.example'), [])
})
