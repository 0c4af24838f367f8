import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PageVisit } from '../../src/model/visit.ts'
import type { Grade } from '../../src/model/verdict.ts'
import type { Store } from '../../src/store/index.ts'
import { claim, imported, inspection, summary, verdict } from './store.ts'

const PAGE = 'https://a.example/'
const at = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString()

/** A link that was looked at once a day and judged so, a letter a look. */
async function judged(open: () => Promise<Store>, grades: readonly Grade[]) {
  const store = await open()
  const projectId = await imported(store, [claim(PAGE, 'https://us.example/')], '1')
  const [link] = await Array.fromAsync(store.backlinks.all(projectId))
  const { id: runId } = await store.runs.start(projectId, at(0), 'watch')
  for (const [day, grade] of grades.entries()) {
    const inspectionId = await store.inspections.append(runId, 'source', { ...inspection(PAGE), at: at(day) })
    const observation = { backlinkId: link!.id, inspectionId, at: at(day), verdict: { ...verdict, grade } }
    await store.observations.append(runId, [{ observation, summary }])
  }
  return { store, projectId, runId, linkId: link!.id }
}

async function tidy(store: Store, now: string): Promise<number> {
  let gone = 0
  for await (const some of store.retention.tidy(now)) gone += some
  return gone
}

/** What every store promises of what it lets go. `open` gives an empty one. */
export function retentionSuite(name: string, open: () => Promise<Store>): void {
  describe(`retention: ${name}`, () => {
    it('lets go of looks that showed the same as before, and of their evidence; what differs and the newest stay', async () => {
      const grades: Grade[] = ['fair', 'fair', 'fair', 'weak', 'weak', 'fair', 'fair']
      const { store, runId, linkId } = await judged(open, grades)
      await store.retention.set({ sameLooks: 30, changes: null, snapshots: null })
      const { observations, inspections } = await store.retention.surplus(at(400))
      assert.equal(observations.rows, 3)
      assert.ok(observations.bytes > 0)
      assert.equal(inspections.rows, 0)
      assert.equal(await tidy(store, at(400)), 6)
      assert.deepEqual(await store.observations.countByGrade(runId), { fair: 3, weak: 1 })
      assert.equal(await store.inspections.count(runId, 'source'), 4)
      assert.equal((await store.observations.latest(linkId))?.at, at(6))
      assert.equal(await tidy(store, at(400)), 0)
      await store.close()
    })

    it('keeps what is younger than its rule says', async () => {
      const { store, runId } = await judged(open, ['fair', 'fair', 'fair', 'fair'])
      await store.retention.set({ sameLooks: 30, changes: null, snapshots: null })
      assert.equal(await tidy(store, at(32)), 2)
      assert.deepEqual(await store.observations.countByGrade(runId), { fair: 3 })
      await store.close()
    })

    it('keeps everything but a year of sameness where nothing was said', async () => {
      const { store } = await judged(open, ['fair', 'fair', 'fair'])
      assert.deepEqual(await store.retention.read(), { sameLooks: 365, changes: null, snapshots: null })
      assert.equal(await tidy(store, at(300)), 0)
      assert.equal(await tidy(store, at(900)), 2)
      await store.close()
    })

    it('keeps evidence that a change or what is known of a link rests on', async () => {
      const { store, projectId, runId } = await judged(open, ['fair'])
      await store.checks.plan()
      const [check] = await store.checks.claim('one', Date.parse(at(1)), 9)
      const links = await store.backlinks.from(projectId, PAGE)
      const course = { since: at(1), known: null, missingSince: null, untold: 1 }
      const change = { kind: 'noindexed', from: null, to: null, quote: null } as const
      const looks = links.map(({ id }) => ({ backlinkId: id, course, knownBy: null, changes: [change] }))
      const result = { runId, next: 1, inspection: { ...inspection(PAGE), at: at(1) }, links: looks }
      assert.ok(await store.checks.finish(check!, result))
      await store.inspections.append(runId, 'source', { ...inspection(PAGE), at: at(2) })
      await store.retention.set({ sameLooks: 30, changes: null, snapshots: null })
      assert.equal(await tidy(store, at(400)), 0)
      await store.retention.set({ sameLooks: 30, changes: 30, snapshots: null })
      assert.equal(await tidy(store, at(400)), 1)
      assert.deepEqual(await store.changes.newest(projectId, 9), [])
      await store.close()
    })

    it('lets go of old snapshots but the last and the last that was well, and of bodies that nobody needs', async () => {
      const { store, projectId, runId } = await judged(open, ['fair'])
      const page = (day: number, status: number, body: string): PageVisit => ({
        ...{ url: PAGE, finalUrl: PAGE, at: at(day), hops: [], robots: null, status, headers: [] },
        ...{ kind: 'page', body: Buffer.from(body), cut: null, unchanged: false },
      })
      const run = { id: runId, projectId }
      await store.snapshots.keep(run, 'sent', page(0, 200, 'one'), 'last')
      await store.snapshots.keep(run, 'sent', page(1, 200, 'two'), 'changes')
      await store.snapshots.keep(run, 'sent', page(2, 500, 'three'), 'changes')
      await store.retention.set({ sameLooks: null, changes: null, snapshots: 30 })
      await tidy(store, at(400))
      const kept = await Array.fromAsync(store.snapshots.all(projectId))
      assert.deepEqual(
        kept.map(({ visit }) => visit.at),
        [at(1), at(2)],
      )
      await store.close()
    })
  })
}
