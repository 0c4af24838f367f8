import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'
import { Problem } from '../../model/problem.ts'
import { buildGraph } from '../build/build-graph.ts'
import { openGraphFolder } from '../graph-folder.ts'
import { openPackedGraph } from '../packed/packed-graph.ts'
import { webGraphLists } from './read-webgraph.ts'

/** The codes as Boldi and Vigna define them, written as text of zeros and ones. */
const unary = (value: number): string => `${'0'.repeat(value)}1`
const binary = (value: number, width: number): string => (width === 0 ? '' : value.toString(2).padStart(width, '0'))
function gamma(value: number): string {
  const length = Math.floor(Math.log2(value + 1))
  return unary(length) + binary(value + 1 - 2 ** length, length)
}
function delta(value: number): string {
  const length = Math.floor(Math.log2(value + 1))
  return gamma(length) + binary(value + 1 - 2 ** length, length)
}
function zeta(value: number, k: number): string {
  const steps = Math.floor(Math.log2(value + 1) / k)
  const [least, rest] = [2 ** (steps * k), value + 1 - 2 ** (steps * k)]
  // Minimal binary code: the first numbers take a bit less.
  return unary(steps) + (rest < least ? binary(rest, steps * k + k - 1) : binary(rest + least, steps * k + k))
}
const nearby = (distance: number): number => (distance < 0 ? -2 * distance - 1 : 2 * distance)

const NODES = 100
const LISTS: Readonly<Record<number, readonly number[]>> = {
  3: [1, 10, 11, 12, 13, 40, 90],
  5: [1, 10, 11, 12, 40, 90, 99],
  6: [20, 21, 22, 23, 50, 51, 52, 53, 54],
}

function graphBits(residual: (value: number) => string): string {
  const empty = gamma(0)
  // An interval of four from 10 on, and three residuals.
  const three = gamma(7) + unary(0) + gamma(1) + gamma(nearby(10 - 3)) + gamma(0)
  const rest = residual(nearby(1 - 3)) + residual(40 - 1 - 1) + residual(90 - 40 - 1)
  // Copies 1, 10, 11, 12, passes 13 over and copies the rest of the list two back; one residual.
  const five = gamma(7) + unary(2) + gamma(2) + gamma(4) + gamma(1 - 1) + gamma(0) + residual(nearby(99 - 5))
  const six = gamma(9) + unary(0) + gamma(2) + gamma(nearby(20 - 6)) + gamma(0) + gamma(50 - 24 - 1) + gamma(1)
  return [empty, empty, empty, three + rest, empty, five, six].join('') + empty.repeat(NODES - 7)
}

async function written(bits: string, more = ''): Promise<string> {
  const path = join(temporaryFolder('webgraph-'), 'test.graph')
  const bytes = bits.match(/.{1,8}/g)?.map((byte) => parseInt(byte.padEnd(8, '0'), 2)) ?? []
  await writeFile(path, Uint8Array.from(bytes))
  const head = `#BVGraph properties\nnodes=${NODES}\nwindowsize=3\nminintervallength=4\nzetak=3\nversion=0\n`
  await writeFile(path.replace('.graph', '.properties'), `${head}graphclass=it.unimi.dsi.webgraph.BVGraph\n${more}\n`)
  return path
}

const read = (path: string): number[][] => Array.from(webGraphLists(path), (list) => [...list])
const wanted = Array.from({ length: NODES }, (_, node) => [...(LISTS[node] ?? [])])

it('reads references, intervals and residuals', async () => {
  assert.deepEqual(read(await written(graphBits((value) => zeta(value, 3)))), wanted)
})

it('reads residuals in the code that the properties name', async () => {
  assert.deepEqual(read(await written(graphBits(gamma), 'compressionflags=RESIDUALS_GAMMA')), wanted)
  const path = await written(graphBits(delta), 'compressionflags=RESIDUALS_DELTA | OFFSETS_DELTA')
  assert.deepEqual(read(path), wanted)
})

it('packs a folder with such a graph, and gives its nodes numbers for names', async () => {
  const path = await written(graphBits((value) => zeta(value, 3)))
  const { vertices, edges, packed } = await openGraphFolder(join(path, '..'))
  assert.deepEqual([vertices, edges, packed], [[], [path], []])
  const out = join(temporaryFolder('webgraph-'), 'packed.graph')
  await buildGraph({ vertices, edges, out })
  const graph = openPackedGraph(out)
  const names = Array.from(graph.out.of(graph.nodeOf('05')), (node) => graph.domainOf(node))
  assert.deepEqual(names, ['01', '10', '11', '12', '40', '90', '99'])
  assert.equal(graph.arcs, 23)
})

it('refuses what is cut off, points outside or comes in another code', async () => {
  const bits = graphBits((value) => zeta(value, 3))
  const refused = (path: string): void => assert.throws(() => read(path), Problem)
  refused(await written(bits.slice(0, 60)))
  refused(await written(gamma(1) + unary(1) + gamma(0)))
  refused(await written(gamma(2) + unary(0) + gamma(0) + zeta(nearby(98), 3) + zeta(5, 3)))
  refused(await written(gamma(4) + unary(0) + gamma(1) + gamma(nearby(98)) + gamma(0)))
  refused(await written('0'.repeat(400)))
  refused(await written(bits, 'compressionflags=RESIDUALS_GOLOMB'))
})

const cnr = new URL('../../../../shared/data/graph/cnr-2000/', import.meta.url)
it('reads cnr-2000 as others do', { skip: existsSync(cnr) ? false : 'the graph is not on this machine' }, async () => {
  const folder = temporaryFolder('webgraph-')
  await cp(new URL('cnr-2000.graph', cnr), join(folder, 'cnr-2000.graph'))
  await cp(new URL('cnr-2000.properties', cnr), join(folder, 'cnr-2000.properties'))
  const lines = gunzipSync(readFileSync(new URL('cnr-2000.adj.gz', cnr)))
    .toString('latin1')
    .trimEnd()
    .split('\n')
  let node = 0
  for (const list of webGraphLists(join(folder, 'cnr-2000.graph'))) assert.equal(list.join(' '), lines[node++]?.trim())
  assert.equal(node, lines.length)
})
