import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import fc from 'fast-check'
import { buildGraph } from '../../src/graph/build/build-graph.ts'
import { openPackedGraph } from '../../src/graph/packed/packed-graph.ts'
import { Problem } from '../../src/model/problem.ts'
import { temporaryFolder } from '../material/temporary-folder.ts'

const folder = temporaryFolder('packed-fuzz-')
const edges = join(folder, 'edges.txt')
const whole = join(folder, 'whole.graph')
const rows = Array.from({ length: 4000 }, (_, at) => `nl.n${(at * 7) % 301}\tnl.n${(at * 13) % 997}\n`)
await writeFile(edges, rows.join(''))
await buildGraph({ vertices: [], edges: [edges], out: whole })
const bytes = await readFile(whole)

/** Reads all that can be read of a graph, in each of the ways there are. */
function readAll(path: string): void {
  const graph = openPackedGraph(path)
  try {
    for (const name of graph.domains()) graph.nodeOf(name)
    for (let node = 0; node < graph.nodes; node++) {
      graph.domainOf(node)
      for (const list of [graph.out, graph.in]) {
        assert.ok(list.of(node).every((other) => other < graph.nodes))
        list.lengthOf(node)
      }
    }
    for (const list of [graph.out, graph.in])
      for (const piece of list.pieces(list.plan(1000))) assert.ok(piece.count > 0)
  } finally {
    graph.close()
  }
}

it('reads a whole graph', () => readAll(whole))

it('answers every damaged graph with a sentence', async () => {
  const change = fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255) })
  const damage = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 8 }), cut: fc.nat(bytes.length) })
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ({ changes, cut }, alsoCut) => {
      const copy = Buffer.from(bytes)
      for (const { at, value } of changes) copy[at] = value
      const path = join(folder, 'damaged.graph')
      await writeFile(path, alsoCut ? copy.subarray(0, cut) : copy)
      try {
        readAll(path)
      } catch (error) {
        assert.ok(error instanceof Problem, String(error))
      }
    }),
    { numRuns: 150 },
  )
})
