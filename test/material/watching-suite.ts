import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Change } from '../../src/model/change.ts'
import type { Course } from '../../src/model/course.ts'
import type { Check, CheckResult, Store, StoredChange } from '../../src/store/index.ts'
import { siteOf } from '../../src/url/index.ts'
import { there } from './sighting.ts'
import { claim, imported, inspection, summary, verdict } from './store.ts'

const NOW = Date.parse(there.at)
const course: Course = { since: there.at, known: there, missingSince: null, untold: 0 }
const change: Change = { kind: 'link-removed', from: 'a good guide', to: null, quote: null }

/** Three pages on two hosts that link to us, all due. */
async function threePages(open: () => Promise<Store>): Promise<{ store: Store; projectId: number; runId: number }> {
  const store = await open()
  const sources = ['https://a.example/1', 'https://a.example/2', 'https://b.example/']
  const projectId = await imported(
    store,
    sources.map((source) => claim(source, 'https://us.example/')),
    '1',
  )
  await store.checks.plan()
  const { id: runId } = await store.runs.start(projectId, there.at, 'watch')
  return { store, projectId, runId }
}

async function resultOf(
  store: Store,
  check: Check,
  runId: number,
  changes: readonly Change[] = [],
): Promise<CheckResult> {
  const links = await store.backlinks.from(check.projectId, check.source)
  return {
    runId,
    next: NOW + 1000,
    inspection: { ...inspection(check.source), at: there.at },
    links: links.map(({ id }) => ({ backlinkId: id, course, knownBy: null, changes })),
  }
}

/** What every store promises to those who watch. `open` gives an empty one. */
export function watchingSuite(name: string, open: () => Promise<Store>): void {
  describe(`watching: ${name}`, () => {
    it('makes every page due once, however many links or imports name it', async () => {
      const { store, projectId } = await threePages(open)
      assert.equal((await store.checks.plan()).size, 0)
      assert.equal(await store.checks.countDue(NOW), 3)
      const more = ['https://a.example/1', 'https://c.example/'].map((source) => claim(source, 'https://us.example/'))
      await imported(store, more, '2')
      assert.deepEqual(await store.checks.plan(), new Map([[projectId, 1]]))
      assert.equal(await store.checks.countDue(NOW), 4)
      await store.close()
    })

    it('gives a host to one worker at a time', async () => {
      const { store } = await threePages(open)
      const first = await store.checks.claim('one', NOW, 1)
      const second = await store.checks.claim('two', NOW, 9)
      assert.deepEqual(new Set([...first, ...second].map(({ source }) => source)).size, 3)
      const shared = first.filter(({ host }) => second.some((other) => other.host === host))
      assert.deepEqual(shared, [])
      assert.deepEqual(await store.checks.claim('three', NOW, 9), [])
      await store.close()
    })

    it('lets one worker at a time hold a host, and says who does', async () => {
      const { store } = await threePages(open)
      assert.deepEqual((await store.checks.hold('one', ['a.example', 'new.example'])).toSorted(), [
        ...['a.example', 'new.example'],
      ])
      assert.deepEqual(await store.checks.hold('two', ['a.example', 'b.example']), ['b.example'])
      assert.deepEqual(await store.checks.hold('one', ['a.example']), ['a.example'])
      assert.deepEqual((await store.checks.owners()).toSorted(), ['one', 'two'])
      await store.checks.releaseAll('one', 0)
      assert.deepEqual(await store.checks.owners(), ['two'])
      assert.deepEqual(await store.checks.hold('two', ['a.example']), ['a.example'])
      await store.close()
    })

    it('gives a host again once it is given back and its pause is over', async () => {
      const { store } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 1)
      await store.checks.release('one', check!.host, 60_000)
      assert.ok((await store.checks.claim('two', NOW, 9)).every(({ host }) => host !== check!.host))
      await store.checks.release('two', 'b.example', 0)
      await store.close()
    })

    it('stores a look whole, and the second look at the same check not at all', async () => {
      const { store, projectId, runId } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 9)
      const result = await resultOf(store, check!, runId, [change])
      assert.equal(await store.checks.finish(check!, result), true)
      assert.equal(await store.checks.finish(check!, result), false)
      assert.equal(await store.checks.countDue(NOW), 2)
      assert.equal((await store.changes.newest(projectId, 9)).length, 1)
      assert.equal(await store.inspections.count(runId, 'source'), 1)
      const ids = result.links.map(({ backlinkId }) => backlinkId)
      assert.deepEqual((await store.links.states(ids)).get(ids[0]!)?.course, course)
      await store.close()
    })

    it('stores nothing of a look that cannot be stored whole', async () => {
      const { store, projectId, runId } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 9)
      const result = await resultOf(store, check!, runId, [change])
      const broken = { ...result, links: [...result.links, { ...result.links[0]!, backlinkId: 999_999 }] }
      await assert.rejects(store.checks.finish(check!, broken))
      assert.equal(await store.inspections.count(runId, 'source'), 0)
      assert.deepEqual(await store.changes.newest(projectId, 9), [])
      assert.equal(await store.checks.countDue(NOW), 3)
      await store.close()
    })

    it('remembers which inspection holds what is known when a later look told nothing', async () => {
      const { store, runId } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 9)
      const first = await resultOf(store, check!, runId)
      await store.checks.finish(check!, first)
      const id = first.links[0]!.backlinkId
      const known = (await store.links.states([id])).get(id)!.knownBy
      const later = { ...first, next: NOW + 2000, links: [{ ...first.links[0]!, knownBy: known }] }
      await store.checks.finish({ ...check!, due: first.next }, later)
      assert.equal((await store.links.states([id])).get(id)!.knownBy, known)
      assert.equal((await store.inspections.get(known!))?.url, check!.source)
      await store.close()
    })

    it('tells each change once to each channel', async () => {
      const { store, runId } = await threePages(open)
      for (const check of await store.checks.claim('one', NOW, 9))
        await store.checks.finish(check, await resultOf(store, check, runId, [change]))
      const told: StoredChange[] = []
      for (const channel of ['file', 'file', 'mail'])
        await store.changes.tell(channel, (some) => void told.push(...some))
      assert.equal(told.length, 6)
      assert.deepEqual(told[0]?.change, change)
      await store.close()
    })

    it('tells a change again when telling failed', async () => {
      const { store, runId } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 9)
      await store.checks.finish(check!, await resultOf(store, check!, runId, [change]))
      await assert.rejects(store.changes.tell('file', () => Promise.reject(new Error('disk full'))))
      let told = 0
      await store.changes.tell('file', (some) => void (told += some.length))
      assert.equal(told, 1)
      await store.close()
    })

    it('judges each look once', async () => {
      const { store, projectId, runId } = await threePages(open)
      const [check] = await store.checks.claim('one', NOW, 9)
      await store.checks.finish(check!, await resultOf(store, check!, runId))
      const { upTo, sites } = (await store.links.backlog(projectId))!
      assert.deepEqual(sites, [siteOf(check!.source)])
      // A later look is of no backlog from before it.
      assert.deepEqual(await store.links.claimUnjudged(projectId, upTo - 1, 9), [])
      const [unjudged] = await store.links.claimUnjudged(projectId, upTo, 9)
      // Another worker has it in hand.
      assert.deepEqual(await store.links.claimUnjudged(projectId, upTo, 9), [])
      const { backlink, inspectionId } = unjudged!
      assert.equal(inspectionId, upTo)
      const judged = { observation: { backlinkId: backlink.id, inspectionId, at: there.at, verdict }, summary }
      assert.equal(await store.links.countUnjudged(projectId, upTo), 1)
      await store.links.judge(runId, [judged, judged])
      assert.deepEqual(await store.observations.countByGrade(runId), { fair: 1 })
      assert.equal(await store.links.countUnjudged(projectId, upTo), 0)
      assert.equal(await store.links.backlog(projectId), null)
      assert.equal((await store.links.states([backlink.id])).get(backlink.id)?.grade, 'fair')
      await store.close()
    })

    it('gives the newest inspection of a page over all runs of its project', async () => {
      const { store, projectId, runId } = await threePages(open)
      const at = (time: string) => ({ ...inspection('https://a.example/1'), at: time })
      await store.inspections.append(runId, 'host', at('2026-01-01T00:00:00Z'))
      const later = await store.runs.start(projectId, there.at, 'watch')
      await store.inspections.append(later.id, 'host', at('2026-02-01T00:00:00Z'))
      assert.equal(
        (await store.inspections.newest(projectId, 'host', 'http://a.example/1'))?.at,
        '2026-02-01T00:00:00Z',
      )
      assert.equal((await Array.fromAsync(store.inspections.current(projectId, 'host'))).length, 1)
      await store.close()
    })

    it('does not take a watching run for an audit to go on with', async () => {
      const { store, projectId } = await threePages(open)
      assert.equal(await store.runs.latest(projectId), null)
      await store.close()
    })

    it('keeps a clock that never runs backwards', async () => {
      const store = await open()
      assert.equal(await store.clock.read(), null)
      assert.equal(await store.clock.advance('2026-02-01T00:00:00.000Z'), '2026-02-01T00:00:00.000Z')
      assert.equal(await store.clock.advance('2026-01-01T00:00:00.000Z'), '2026-02-01T00:00:00.000Z')
      await store.close()
    })
  })
}
