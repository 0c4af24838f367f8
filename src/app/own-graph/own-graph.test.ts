import assert from 'node:assert/strict'
import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { claim, imported, inspection } from '../../../test/material/store.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'
import type { Inspection, PageEvidence } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import { openStore } from '../../store/index.ts'
import { openOwnGraph, ownGraphFile } from './own-graph.ts'

/** A visited page that links to these domains, and to us through an address of another site. */
function visited(url: string, domains: readonly string[], leadsTo: readonly string[] = []): Inspection {
  const outbound = { domains: domains.map((domain) => [domain, 1] as const) }
  const links = leadsTo.map((address) => ({ leadsTo: address }))
  return { ...inspection(url), page: { outbound, links } as unknown as PageEvidence }
}

async function arcsOf(workspace: string): Promise<string[]> {
  const graph = await openOwnGraph(context, workspace)
  const names = [...graph.domains()]
  const arcs = names.flatMap((from, node) => Array.from(graph.out.of(node), (to) => `${from}>${names[to]}`))
  graph.close()
  return arcs.sort()
}

it('holds every claim and every link of a visited page, and grows with what comes', async () => {
  const workspace = join(temporaryFolder('own-graph-'), 'workspace.db')
  const store = await openStore(workspace)
  const id = await imported(
    store,
    [claim('https://a.example/x', 'https://www.us.example/'), claim('https://b.example/', null, { scope: 'origin' })],
    '1',
  )
  const claimed = ['a.example>us.example', 'b.example>us.example']
  assert.deepEqual(await arcsOf(workspace), claimed)

  const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
  await store.inspections.append(run.id, 'source', visited('https://a.example/x', ['c.example', 'short.example']))
  const shown = [...claimed, 'a.example>c.example', 'a.example>short.example'].sort()
  assert.deepEqual(await arcsOf(workspace), shown)

  const gone = { ...visited('https://d.example/', ['e.example']), outcome: 'gone' as const }
  await store.inspections.append(run.id, 'source', gone)
  await store.inspections.append(run.id, 'host', visited('https://d.example/', [], ['https://us.example/y']))
  assert.deepEqual(await arcsOf(workspace), [...shown, 'd.example>us.example'].sort())
  await store.close()
})

it('starts anew when another workspace stands in the place of the one that it was made of', async () => {
  const [old, fresh] = [join(temporaryFolder('own-graph-'), 'w.db'), join(temporaryFolder('own-graph-'), 'w.db')]
  for (const [place, from] of [
    [old, 'a.example'],
    [fresh, 'b.example'],
  ] as const) {
    const store = await openStore(place)
    const id = await imported(store, [claim(`https://${from}/`, 'https://us.example/')], from)
    const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
    if (place === old) await store.inspections.append(run.id, 'source', visited('https://a.example/', ['c.example']))
    await store.close()
  }
  await arcsOf(old)
  await rename(ownGraphFile(context.services, old), ownGraphFile(context.services, fresh))
  assert.deepEqual(await arcsOf(fresh), ['b.example>us.example'])
})

it('says so when nothing was seen yet, and leaves nothing behind', async () => {
  const folder = temporaryFolder('own-graph-')
  const workspace = join(folder, 'workspace.db')
  await (await openStore(workspace)).close()
  await assert.rejects(arcsOf(workspace), (error) => error instanceof Problem && error.code === 'not-found')
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.includes('graph')),
    [],
  )
})
