import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '../../model/problem.ts'
import { openPackedGraph, type PackedGraph } from '../packed/packed-graph.ts'
import { buildGraph } from './build-graph.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

interface Texts {
  readonly vertices?: readonly string[]
  readonly edges: readonly string[]
}

/** Writes the texts as gzipped parts and builds a graph of them. */
async function built({ vertices = [], edges }: Texts): Promise<{ graph: PackedGraph; folder: string }> {
  const folder = temporaryFolder('graph-')
  const written = async (table: string, texts: readonly string[]): Promise<string[]> =>
    Promise.all(
      texts.map(async (text, part) => {
        const path = join(folder, `${table}-${part}.gz`)
        await writeFile(path, gzipSync(text))
        return path
      }),
    )
  const out = join(folder, 'test.graph')
  await buildGraph({ vertices: await written('vertices', vertices), edges: await written('edges', edges), out })
  return { graph: openPackedGraph(out), folder }
}

function arcsOf(graph: PackedGraph): string[] {
  return Array.from({ length: graph.nodes }, (_, node) =>
    Array.from(graph.out.of(node), (other) => `${graph.domainOf(node)}>${graph.domainOf(other)}`),
  ).flat()
}

const VERTICES = '0\tcom.alpha\t1\n1\tnl.beta\t2\n2\torg.gamma\t1\n'

it('builds from vertices and edges in parts, both ways round', async () => {
  const { graph } = await built({ vertices: [VERTICES], edges: ['0\t1\n0\t2\n', '2\t1\n'] })
  assert.deepEqual(arcsOf(graph), ['alpha.com>beta.nl', 'alpha.com>gamma.org', 'gamma.org>beta.nl'])
  assert.deepEqual([...graph.in.of(graph.nodeOf('beta.nl'))], [0, 2])
  assert.equal(graph.arcs, 3)
})

it('numbers nodes by reversed name, whatever order and style the vertices come in', async () => {
  const vertices = '7\tgamma.org\t1\n3\tbeta.nl\t2\n4\talpha.com\t1\n'
  const { graph } = await built({ vertices: [vertices], edges: ['7 3\n4 7\n'] })
  assert.deepEqual([...graph.domains()], ['alpha.com', 'beta.nl', 'gamma.org'])
  assert.deepEqual(arcsOf(graph), ['alpha.com>gamma.org', 'gamma.org>beta.nl'])
})

it('builds from edges that hold names, with vertices and without', async () => {
  const edges = ['org.gamma\tnl.beta\ncom.alpha\tnl.beta\n']
  for (const vertices of [[], [VERTICES]])
    assert.deepEqual(arcsOf((await built({ vertices, edges })).graph), ['alpha.com>beta.nl', 'gamma.org>beta.nl'])
})

it('leaves out repeats, links to oneself, unknown nodes and broken lines', async () => {
  const edges = ['2\t1\n0\t1\n2\t1\n1\t1\n0\t9\n# no\nx\ty\n1\n-1\t0\n']
  assert.deepEqual(arcsOf((await built({ vertices: [VERTICES], edges })).graph), [
    'alpha.com>beta.nl',
    'gamma.org>beta.nl',
  ])
})

it('finds each of many domains, and none that is not there', async () => {
  const names = Array.from({ length: 500 }, (_, id) => `site${id * 7}.nl`)
  const vertices = names.map((name, id) => `${id}\t${name}\t1\n`).join('')
  const { graph } = await built({ vertices: [vertices], edges: ['0\t1\n'] })
  for (const name of names) assert.equal(graph.domainOf(graph.nodeOf(name)), name)
  for (const absent of ['a.aa', 'site1.nl', 'zz.zz', '']) assert.equal(graph.nodeOf(absent), -1)
})

it('keeps every list of a graph with many nodes and hubs', async () => {
  const nodes = 1200
  const targetsOf = (node: number): number[] => {
    const step = node % 100 === 0 ? 1 : 97 + (node % 31)
    return Array.from({ length: Math.ceil(nodes / step) }, (_, at) => at * step).filter((to) => to !== node)
  }
  const vertices = Array.from({ length: nodes }, (_, id) => `${id}\tnl.n${String(id).padStart(5, '0')}\t1\n`).join('')
  const rows = Array.from({ length: nodes }, (_, node) => targetsOf(node).map((to) => `${node}\t${to}\n`)).flat()
  const { graph } = await built({ vertices: [vertices], edges: [rows.reverse().join('')] })
  const sources = new Map<number, number[]>()
  for (let node = 0; node < nodes; node++) {
    assert.deepEqual([...graph.out.of(node)], targetsOf(node))
    for (const to of targetsOf(node)) sources.set(to, [...(sources.get(to) ?? []), node])
  }
  for (let node = 0; node < nodes; node++) assert.deepEqual([...graph.in.of(node)], sources.get(node) ?? [])
})

it('leaves nothing but the graph behind, and nothing at all when it fails', async () => {
  const { folder } = await built({ vertices: [VERTICES], edges: ['0\t1\n'] })
  assert.deepEqual((await readdir(folder)).sort(), ['edges-0.gz', 'test.graph', 'vertices-0.gz'])
  const out = join(folder, 'failed.graph')
  await assert.rejects(buildGraph({ vertices: [], edges: [join(folder, 'absent.gz')], out }), Problem)
  await writeFile(join(folder, 'far.txt'), '0\ta.nl\n4000000000\tb.nl\n')
  await writeFile(join(folder, 'edges.txt'), '0\t1\n')
  const far = { vertices: [join(folder, 'far.txt')], edges: [join(folder, 'edges.txt')], out }
  await assert.rejects(buildGraph(far), /number them from 0/)
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('failed')),
    [],
  )
})

it('stops when asked', async () => {
  const { folder } = await built({ vertices: [VERTICES], edges: ['0\t1\n'] })
  const edges = [join(folder, 'edges-0.gz')]
  const options = { vertices: [], edges, out: join(folder, 'stopped.graph'), signal: AbortSignal.abort() }
  await assert.rejects(buildGraph(options), (error) => error instanceof Problem && error.code === 'interrupted')
})
