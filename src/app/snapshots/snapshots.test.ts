import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { project } from '../../../test/material/store.ts'
import { createFetcher, type Fetcher } from '../../fetch/index.ts'
import type { PageVisit } from '../../model/visit.ts'
import { openStore, type Store } from '../../store/index.ts'
import { fromSnapshots } from './from-snapshots.ts'
import { keepingSnapshots } from './keep-snapshots.ts'

const BODY = '<!doctype html><p>een pagina'
let server: Server
let online: Fetcher
let url: string
/** Statuses answered to requests for the page. */
const answered: number[] = []
before(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    const known = request.headers['if-none-match'] === '"1"'
    answered.push(known ? 304 : 200)
    response.writeHead(known ? 304 : 200, { etag: '"1"', 'content-type': 'text/html' }).end(known ? undefined : BODY)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  url = `http://127.0.0.1:${port}/page`
  online = createFetcher({ allowPrivate: [`127.0.0.1/32:${port}`], delay: 0 })
})
after(async () => {
  await online.close()
  server.close()
})

async function opened(): Promise<{ store: Store; run: { id: number; projectId: number; started: string } }> {
  const store = await openStore(':memory:')
  return { store, run: await store.runs.start(await store.projects.save(project), '2026-01-05T00:00:00Z') }
}

describe('keepingSnapshots', () => {
  it('asks for a page only if it changed only where it was kept, and gives back what was kept', async () => {
    const { store, run } = await opened()
    const fetcher = keepingSnapshots(online, { store, run, policy: 'last' })
    answered.length = 0
    const sent = await fetcher.visit(url, { etag: '"1"' })
    for await (const { request, visit } of fetcher.visitAll([{ url, etag: '"1"', mine: 7 }])) {
      assert.equal(request.mine, 7)
      assert.equal(visit.kind === 'page' && visit.unchanged, true)
    }
    assert.deepEqual(answered, [200, 304])
    const again = await fromSnapshots(store, run).visit(url)
    assert.ok(again.kind === 'page' && sent.kind === 'page')
    assert.deepEqual([Buffer.from(again.body).toString(), again.unchanged, again.status], [BODY, false, 200])
    assert.ok(again.at > sent.at)
    await store.close()
  })
  it('keeps nothing when the user wants nothing kept', async () => {
    const { store, run } = await opened()
    await keepingSnapshots(online, { store, run, policy: 'none' }).visit(url)
    assert.equal(await store.snapshots.newest(run.projectId, 'sent', url), null)
    await store.close()
  })
})

describe('fromSnapshots', () => {
  it('gives what a browser made of a page, save of an earlier version', async () => {
    const { store, run } = await opened()
    const sent = (await online.visit(url)) as PageVisit
    await store.snapshots.keep(run, 'sent', sent, 'last')
    await store.snapshots.keep(run, 'rendered', { ...sent, body: Buffer.from('made'), unscripted: sent.body }, 'last')
    const offline = fromSnapshots(store, run)
    assert.equal(Buffer.from((await offline.render(sent))!.body).toString(), 'made')
    const later = await store.runs.start(run.projectId, '2026-02-05T00:00:00Z')
    await store.snapshots.keep(later, 'sent', sent, 'last')
    assert.equal(await offline.render(sent), null)
    await store.close()
  })
  it('could not have a page that was not kept, at the time of the run', async () => {
    const { store, run } = await opened()
    const visit = await fromSnapshots(store, run).visit(url)
    assert.deepEqual([visit.kind, visit.at], ['failed', run.started])
    await store.close()
  })
})
