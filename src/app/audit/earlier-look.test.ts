import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { project } from '../../../test/material/store.ts'
import { createFetcher, type Fetcher } from '../../fetch/index.ts'
import type { Inspection } from '../../model/evidence.ts'
import { openStore, type Store } from '../../store/index.ts'
import { targetMatcher } from '../../url/index.ts'
import { SharedRun } from './share-run.ts'
import { visitPages } from './visit-pages.ts'

const STAGE = { nl: 'Bezoekt', en: 'Visiting' }
const PAGE =
  '<!doctype html><title>Gids</title><p>Lees <a href="https://www.us.example/gids">de gids</a> over fietsen.</p>'

describe('a second audit of the same pages', () => {
  let etag = '"1"'
  let extra: Record<string, string> = {}
  const statuses: number[] = []
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    if (request.url === '/moved') return void response.writeHead(301, { location: '/', etag: '"old"' }).end()
    const known = request.headers['if-none-match'] === etag
    statuses.push(known ? 304 : 200)
    response.writeHead(known ? 304 : 200, { 'content-type': 'text/html', etag, ...extra }).end(known ? '' : PAGE)
  })
  let store: Store
  let fetcher: Fetcher
  let projectId = 0
  let base = ''

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    base = `http://127.0.0.1:${port}`
    fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${port}`], delay: 1 })
    store = await openStore(':memory:')
    projectId = await store.projects.save(project)
  })
  after(async () => {
    await fetcher.close()
    await store.close()
    server.close()
  })

  /** One audit's visit of a page: what the server answered, and what was stored. */
  async function audit(path: string, sought = 'same'): Promise<{ statuses: number[]; seen: Inspection | undefined }> {
    statuses.length = 0
    const run = await store.runs.start(projectId, '2026-01-05T00:00:00Z')
    const wanted = { match: targetMatcher(['us.example']), pages: new Set<string>() }
    const shared = new SharedRun({ store, run, pause: 0, signal: context.signal })
    const round = { store, fetcher, run, wanted, sought, shared }
    await visitPages(round, 'source', () => [base + path], { stage: STAGE, total: 1 }, context)
    await shared.close()
    return { statuses: [...statuses], seen: (await store.inspections.of(run.id, 'source', base + path))?.inspection }
  }

  it('asks only whether they changed, and knows what they showed', async () => {
    const [first, second] = [await audit('/a'), await audit('/a')]
    assert.deepEqual([first.statuses, second.statuses], [[200], [304]])
    assert.deepEqual(second.seen?.page, first.seen?.page)
    assert.equal(second.seen?.page?.links[0]?.anchor, 'de gids')
    assert.equal(second.seen.outcome, 'ok')
    assert.ok(Date.parse(second.seen.at) >= Date.parse(first.seen?.at ?? ''))
  })

  it('reads a page again that changed, or that is looked at for something else', async () => {
    await audit('/b')
    assert.deepEqual((await audit('/b', 'other')).statuses, [200])
    etag = '"2"'
    assert.deepEqual((await audit('/b', 'other')).statuses, [200])
  })

  it('reads a page in full when "not modified" comes with news about indexing', async () => {
    await audit('/c')
    extra = { 'x-robots-tag': 'noindex' }
    const { statuses: answered, seen } = await audit('/c')
    extra = {}
    assert.deepEqual(answered, [304, 200])
    assert.equal(seen?.page?.indexing.directives[0]?.value, 'noindex')
  })

  it('asks in full for a page that it was led to', async () => {
    await audit('/moved')
    assert.deepEqual((await audit('/moved')).statuses, [200])
  })
})
