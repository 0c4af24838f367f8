import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { context } from '../../../test/material/context.ts'
import { claim, imported } from '../../../test/material/store.ts'
import { Problem } from '../../model/problem.ts'
import { openStore } from '../../store/index.ts'
import type { Operation } from '../operation.ts'
import { graphBuild } from './graph-build.ts'
import { graphDescribe } from './graph-describe.ts'
import { graphImportRanks } from './graph-import-ranks.ts'
import { graphNeighbours } from './graph-neighbours.ts'
import { graphRank } from './graph-rank.ts'
import { graphSchemes } from './graph-schemes.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

const folder = temporaryFolder('graph-')
const graph = join(folder, 'web.graph')
await writeFile(
  join(folder, 'edges.txt'),
  'gov.nasa\tnl.alpha\nnl.alpha\tnl.beta\nnl.gamma\tnl.beta\nnl.beta\tnl.alpha\nnl.delta\tnl.beta\n',
)

async function run(operation: Operation, input: object, services = context.services): Promise<unknown> {
  assert.ok(operation.kind === 'plain')
  const output = await operation.run({ ...context, services }, operation.input.parse(input))
  return operation.output.parse(output)
}

await run(graphBuild, { input: folder, out: graph })

it('packs a folder and says what it holds', async () => {
  const found = await run(graphDescribe, { graph })
  assert.deepEqual(found, { nodes: 5, arcs: 5, dangling: 0, components: 4, core: 2 })
  await assert.rejects(run(graphBuild, { input: tmpdir(), out: graph }), Problem)
})

it('names neighbours both ways, at most as many as asked for', async () => {
  assert.deepEqual(await run(graphNeighbours, { domain: 'Alpha.nl', graph, most: 1 }), {
    domain: 'Alpha.nl',
    in: { count: 2, domains: ['nasa.gov'] },
    out: { count: 1, domains: ['beta.nl'] },
  })
  await assert.rejects(run(graphNeighbours, { domain: 'absent.nl', graph }), /not in this graph/)
})

it('ranks by each method, and lets trust start with governments', async () => {
  const firstBy = async (input: object): Promise<string | undefined> => {
    const { top } = (await run(graphRank, { graph, ...input })) as { top: { domain: string }[] }
    return top[0]?.domain
  }
  const spam = join(folder, 'spam.txt')
  await writeFile(spam, 'beta.nl\n')
  assert.equal(await firstBy({}), 'beta.nl')
  assert.equal(await firstBy({ method: 'harmonic' }), 'beta.nl')
  assert.equal(await firstBy({ method: 'trust' }), 'alpha.nl')
  assert.equal(await firstBy({ method: 'anti-trust', seeds: [spam] }), 'beta.nl')
  await assert.rejects(run(graphRank, { graph, method: 'anti-trust' }), /--seeds/)
})

it('writes the scores of all domains', async () => {
  const out = join(folder, 'scores.txt.gz')
  await run(graphRank, { graph, top: 0, out })
  const lines = gunzipSync(await readFile(out))
    .toString()
    .trimEnd()
    .split('\n')
  assert.deepEqual(
    lines.map((line) => line.split('\t')[0]),
    ['#domain', 'nasa.gov', 'alpha.nl', 'beta.nl', 'delta.nl', 'gamma.nl'],
  )
})

it('finds no schemes in a few honest links', async () => {
  assert.deepEqual(await run(graphSchemes, { domains: ['alpha.nl'], graph }), { groups: [] })
})

it('looks into the graph of a workspace when no other is given', async () => {
  const workspace = join(folder, 'workspace.db')
  const store = await openStore(workspace)
  await imported(store, [claim('https://a.example/x', 'https://www.us.example/')], '1')
  await store.close()
  assert.deepEqual(await run(graphBuild, { workspace }), { out: `${workspace}.graph`, nodes: 2, arcs: 1 })
  assert.deepEqual(await run(graphNeighbours, { domain: 'us.example', workspace }), {
    domain: 'us.example',
    in: { count: 1, domains: ['a.example'] },
    out: { count: 0, domains: [] },
  })
  assert.deepEqual(await run(graphSchemes, { workspace }), { groups: [] })
  await assert.rejects(run(graphBuild, { workspace, input: folder, out: graph }), /either --input/)
  await assert.rejects(run(graphSchemes, { graph }), /name the domains/)
  await assert.rejects(run(graphDescribe, { workspace: join(folder, 'absent.db') }), /no workspace/)
})

it('imports ranks to the data folder, and tells where to get them', async () => {
  const services = { ...context.services, ranksFile: join(folder, 'data', 'ranks.schakel') }
  const file = join(folder, 'domain-ranks.txt')
  await writeFile(file, '1\t9\t1\t0.1\tnl.alpha\t1\n')
  const imported = await run(graphImportRanks, { files: [file] }, services)
  assert.deepEqual(imported, { out: services.ranksFile, domains: 1 })
  await assert.rejects(run(graphImportRanks, {}, services), /commoncrawl\.org/)
})
