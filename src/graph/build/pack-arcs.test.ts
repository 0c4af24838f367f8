import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { openPackedGraph, type PackedGraph } from '../packed/packed-graph.ts'
import { packArcs } from './pack-arcs.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

type Pair = readonly [string, string]
const folder = temporaryFolder('arcs-')

async function packed(name: string, pairs: readonly Pair[], earlier: PackedGraph | null = null): Promise<PackedGraph> {
  const out = join(folder, name)
  const arcs = (async function* () {
    yield* pairs
  })()
  await packArcs({ arcs, earlier, out, note: `of ${name}` })
  return openPackedGraph(out)
}

const arcsOf = (graph: PackedGraph): string[] =>
  [...graph.domains()].flatMap((from, node) => Array.from(graph.out.of(node), (to) => `${from}>${graph.domainOf(to)}`))

it('packs arcs in any order, each once, whatever their top-level domains', async () => {
  const graph = await packed('one.graph', [
    ['b.test', 'a.test'],
    ['a.test', '10.0.0.1'],
    ['b.test', 'a.test'],
    ['c.test', 'c.test'],
  ])
  assert.deepEqual(arcsOf(graph).sort(), ['a.test>10.0.0.1', 'b.test>a.test'])
  assert.equal(graph.note, 'of one.graph')
})

it('takes over what an earlier graph holds, and leaves nothing but graphs behind', async () => {
  const earlier = await packed('earlier.graph', [['a.nl', 'b.nl']])
  const graph = await packed(
    'later.graph',
    [
      ['b.nl', 'c.nl'],
      ['a.nl', 'b.nl'],
    ],
    earlier,
  )
  assert.deepEqual(arcsOf(graph), ['a.nl>b.nl', 'b.nl>c.nl'])
  assert.ok((await readdir(folder)).every((name) => name.endsWith('.graph')))
})
