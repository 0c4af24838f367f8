import assert from 'node:assert/strict'
import { it } from 'node:test'
import { builtGraph } from '../../test/material/built-graph.ts'
import type { Arc } from '../../test/material/plain-ranks.ts'
import { linkGraphAround } from './link-graph-around.ts'
import { neighbourDomains } from './link-graph.ts'

const name = (node: number): string => `n${String(node).padStart(6, '0')}.nl`

it('takes all links from and to the domains, and none between others', async () => {
  const graph = await builtGraph(6, [
    [0, 1],
    [2, 0],
    [2, 3],
    [3, 4],
    [4, 1],
  ])
  const around = linkGraphAround(graph, [name(0), name(4), 'absent.nl'])
  assert.deepEqual([...around.names].sort(), [0, 1, 2, 3, 4].map(name))
  assert.deepEqual(neighbourDomains(around, name(0), 'out'), [name(1)])
  assert.deepEqual(neighbourDomains(around, name(2), 'out'), [name(0)])
  assert.deepEqual(neighbourDomains(around, name(4), 'in'), [name(3)])
})

it('keeps only the links within the set of a site that links to thousands', async () => {
  const arcs = Array.from({ length: 2500 }, (_, at): Arc => [0, at + 1])
  const around = linkGraphAround(await builtGraph(2501, arcs), [name(0), name(7)])
  assert.deepEqual([...around.names].sort(), [name(0), name(7)])
  assert.deepEqual(neighbourDomains(around, name(0), 'out'), [name(7)])
})
