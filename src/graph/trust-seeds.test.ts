import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { buildGraph } from './build/build-graph.ts'
import { openPackedGraph } from './packed/packed-graph.ts'
import { readSeeds, teleportTo, USUAL_SEEDS } from './trust-seeds.ts'
import { temporaryFolder } from '../../test/material/temporary-folder.ts'

const folder = temporaryFolder('seeds-')
const edges = join(folder, 'edges.txt')
await writeFile(edges, 'nasa.gov\tblog.example.nl\nuva.nl\tnasa.gov\nnotuva.nl\tgov.nl\n')
await buildGraph({ vertices: [], edges: [edges], out: join(folder, 'test.graph') })
const graph = openPackedGraph(join(folder, 'test.graph'))

it('shares the start among names and ends on the list, and gives others nothing', async () => {
  const teleport = teleportTo(await readSeeds(USUAL_SEEDS), graph)
  const shares = [...graph.domains()].flatMap((domain, node) =>
    teleport[node] === 0 ? [] : [[domain, teleport[node]]],
  )
  assert.deepEqual(shares, [
    ['nasa.gov', 0.5],
    ['uva.nl', 0.5],
  ])
})

it('reads a list of your own, with remarks and reasons', async () => {
  const own = join(folder, 'own.txt')
  await writeFile(own, '# mine\n\n  Example.NL  a friend\n.gov\n')
  assert.deepEqual([...(await readSeeds([own]))], ['example.nl', '.gov'])
})

it('says so when nobody on the list is in the graph, or the list is not there', async () => {
  assert.throws(() => teleportTo(new Set(['absent.nl']), graph), /None of the sites/)
  await assert.rejects(readSeeds([join(folder, 'absent.txt')]), /cannot be read/)
})

it('brings more than a hundred seeds, well-formed', async () => {
  const seeds = await readSeeds(USUAL_SEEDS)
  assert.ok(seeds.size > 100)
  for (const seed of seeds) assert.match(seed, /^\.?[a-z-]+(\.[a-z-]+)*$/)
})
