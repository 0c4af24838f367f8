import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FailedVisit, PageVisit } from '../../src/model/visit.ts'
import type { Snapshot, Store } from '../../src/store/index.ts'
import { project } from './store.ts'

const URL = 'https://a.example/page'
const page = (body: string, change: Partial<PageVisit> = {}): PageVisit => ({
  ...{ kind: 'page', url: URL, finalUrl: URL, at: '2026-01-05T00:00:00.000Z', hops: [], robots: null, status: 200 },
  ...{ headers: [['content-type', 'text/html']], body: Buffer.from(body), cut: null, unchanged: false },
  ...change,
})
const failed: FailedVisit = {
  ...{ kind: 'failed', url: URL, finalUrl: URL, at: '2026-01-06T00:00:00.000Z', hops: [], robots: null },
  ...{ why: 'timeout', detail: 'no answer' },
}
const text = ({ visit }: Pick<Snapshot, 'visit'>): string | null =>
  visit.kind === 'page' ? Buffer.from(visit.body).toString() : null

/** What every store promises of snapshots. `open` gives an empty one. */
export function snapshotSuite(name: string, open: () => Promise<Store>): void {
  const started = async () => {
    const store = await open()
    const projectId = await store.projects.save(project)
    return { store, projectId, run: await store.runs.start(projectId, '2026-01-05T00:00:00Z') }
  }
  const texts = async (store: Store, projectId: number): Promise<(string | null)[]> =>
    (await Array.fromAsync(store.snapshots.all(projectId))).map(text)

  describe(`snapshots: ${name}`, () => {
    it('gives a visit back as it was, to every byte', async () => {
      const { store, projectId, run } = await started()
      const visit = page('', {
        body: Uint8Array.from([0, 255, 10, 128]),
        headers: [
          ['set-cookie', 'a'],
          ['set-cookie', 'b'],
        ],
      })
      await store.snapshots.keep(run, 'sent', visit, 'last')
      const kept = await store.snapshots.newest(projectId, 'sent', 'http://www.a.example/page/')
      assert.equal(kept?.runId, run.id)
      assert.equal(kept.digest?.length, 64)
      assert.deepEqual(kept.visit.kind === 'page' && [...kept.visit.body], [0, 255, 10, 128])
      assert.deepEqual({ ...kept.visit, body: null }, { ...visit, body: null })
      await store.close()
    })
    it('tells the page as sent from what a browser made of it', async () => {
      const { store, projectId, run } = await started()
      await store.snapshots.keep(run, 'sent', page('<div>'), 'last')
      await store.snapshots.keep(run, 'rendered', page('<div>full', { unscripted: Buffer.from('<div>') }), 'last')
      const rendered = await store.snapshots.newest(projectId, 'rendered', URL)
      assert.equal(text(rendered!), '<div>full')
      assert.equal(rendered?.visit.kind === 'page' && Buffer.from(rendered.visit.unscripted!).toString(), '<div>')
      assert.equal(text((await store.snapshots.newest(projectId, 'sent', URL))!), '<div>')
      await store.close()
    })
    it('keeps the last page that was well beside a later failure, and nothing older', async () => {
      const { store, projectId, run } = await started()
      for (const visit of [page('one'), page('two'), failed, failed])
        await store.snapshots.keep(run, 'sent', visit, 'changes')
      assert.deepEqual(await texts(store, projectId), ['two', null])
      assert.deepEqual((await store.snapshots.newest(projectId, 'sent', URL))?.visit, failed)
      await store.close()
    })
    it('lets "not modified" stand for the page that was kept, at its own time', async () => {
      const { store, projectId, run } = await started()
      const later = page('', {
        at: '2026-02-01T00:00:00.000Z',
        status: 304,
        unchanged: true,
        headers: [['etag', '"1"']],
      })
      assert.equal(await store.snapshots.canRecall(projectId, URL), false)
      await store.snapshots.keep(run, 'sent', later, 'last')
      assert.deepEqual(await texts(store, projectId), [])
      await store.snapshots.keep(run, 'sent', page('whole'), 'last')
      assert.equal(await store.snapshots.canRecall(projectId, URL), true)
      await store.snapshots.keep(run, 'sent', { ...later, at: '2026-01-20T00:00:00.000Z' }, 'last')
      await store.snapshots.keep(run, 'sent', later, 'last')
      const [kept, ...others] = await Array.fromAsync(store.snapshots.all(projectId))
      assert.equal(others.length, 0)
      assert.equal(text(kept!), 'whole')
      assert.equal(kept!.visit.at, '2026-02-01T00:00:00.000Z')
      assert.deepEqual(kept!.notModified, { headers: [['etag', '"1"']], of: page('').at })
      await store.close()
    })
    it('keeps equal bodies once, and only as long as a snapshot needs them', async () => {
      const { store, projectId, run } = await started()
      const other = 'https://b.example/'
      await store.snapshots.keep(run, 'sent', page('same'), 'last')
      await store.snapshots.keep(run, 'sent', page('same', { url: other }), 'last')
      await store.snapshots.keep(run, 'sent', page('new'), 'last')
      assert.equal(text((await store.snapshots.newest(projectId, 'sent', other))!), 'same')
      await store.snapshots.keep(run, 'sent', page('newer', { url: other }), 'last')
      assert.deepEqual(await texts(store, projectId), ['new', 'newer'])
      await store.snapshots.keep(run, 'sent', page('same'), 'last')
      assert.equal(text((await store.snapshots.newest(projectId, 'sent', URL))!), 'same')
      await store.close()
    })
    it('keeps projects apart', async () => {
      const { store, projectId, run } = await started()
      const other = await store.projects.save({ ...project, site: 'https://other.example/' })
      await store.snapshots.keep(run, 'sent', page('ours'), 'last')
      assert.equal(await store.snapshots.newest(other, 'sent', URL), null)
      assert.deepEqual([await texts(store, other), await texts(store, projectId)], [[], ['ours']])
      await store.close()
    })
    it('lets many keep the same body at once', async () => {
      const { store, projectId, run } = await started()
      const visits = Array.from({ length: 40 }, (_, n) => page(`body ${n % 2}`, { url: `https://a.example/${n % 10}` }))
      await Promise.all(visits.map((visit) => store.snapshots.keep(run, 'sent', visit, 'last')))
      assert.equal((await texts(store, projectId)).length >= 10, true)
      await store.close()
    })
  })
}
