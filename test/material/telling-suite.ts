import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Change } from '../../src/model/change.ts'
import type { Store } from '../../src/store/index.ts'
import { there } from './sighting.ts'
import { claim, imported, inspection, summary, verdict } from './store.ts'

const DAY = 86_400_000
const FIRST = Date.parse(there.at)
const time = (day: number): string => new Date(FIRST + day * DAY).toISOString()
const gone: Change = { kind: 'link-removed', from: null, to: null, quote: null }

/** A workspace with one link per source, and a function that looks at one and finds a change on a day. */
export async function watchedStore(open: () => Promise<Store>, sources: readonly string[] = ['https://a.example/1']) {
  const store = await open()
  const claims = sources.map((source) => claim(source, 'https://us.example/'))
  const projectId = await imported(store, claims, '1')
  await store.checks.plan()
  const { id: runId } = await store.runs.start(projectId, there.at, 'watch')
  /** One look at every page, judged `grade`. */
  async function look(day: number, changes: readonly Change[], grade: 'strong' | 'lost' = 'strong'): Promise<void> {
    const now = FIRST + day * DAY
    for (const check of await store.checks.claim('one', now, 99)) {
      const [link] = await store.backlinks.from(projectId, check.source)
      const known = changes.some(({ kind }) => kind === 'link-removed') ? { ...there, found: false, link: null } : there
      const course = { since: time(0), known: { ...known, at: time(day) }, missingSince: null, untold: 0 }
      const looked = { backlinkId: link!.id, course, knownBy: null, changes }
      const result = {
        runId,
        next: now + 1,
        inspection: { ...inspection(check.source), at: time(day) },
        links: [looked],
      }
      await store.checks.finish(check, result)
      await store.checks.release('one', check.host, 0)
    }
    await judge(grade)
  }
  async function judge(grade: 'strong' | 'lost'): Promise<void> {
    const { upTo } = (await store.links.backlog(projectId))!
    for (const { backlink, inspectionId } of await store.links.claimUnjudged(projectId, upTo, 99)) {
      const at = (await store.inspections.get(inspectionId))!.at
      const observation = { backlinkId: backlink.id, inspectionId, at, verdict: { ...verdict, grade } }
      const shown = grade === 'lost' ? { ...summary, found: false, link: null } : summary
      await store.links.judge(runId, [{ observation, summary: shown }])
    }
  }
  return { store, projectId, look }
}

/** What every store promises to those who are told of changes. `open` gives an empty one. */
export function tellingSuite(name: string, open: () => Promise<Store>): void {
  describe(`telling: ${name}`, () => {
    it('tells a receiver what happens after it was first named, each change once', async () => {
      const { store, look } = await watchedStore(open)
      await look(0, [gone])
      assert.equal(await store.receivers.hold('ann', 'me', 0, 10), true)
      assert.deepEqual(await store.receivers.untold('ann', time(1), 9), [])
      await look(1, [gone])
      const untold = await store.receivers.untold('ann', time(1), 9)
      assert.deepEqual(
        untold.map(({ change }) => change),
        [gone],
      )
      await store.receivers.told('ann', [untold[0]!.id], null)
      assert.deepEqual(await store.receivers.untold('ann', time(1), 9), [])
      await store.close()
    })

    it('says what the link was worth before, not that it is lost now', async () => {
      const { store, look } = await watchedStore(open)
      await store.receivers.hold('ann', 'me', 0, 10)
      await look(0, [])
      await look(1, [], 'lost')
      await look(2, [gone], 'lost')
      assert.equal((await store.receivers.untold('ann', time(2), 9))[0]?.grade, 'strong')
      await store.close()
    })

    it('lets one process at a time tell a receiver, until it lets go or its time is over', async () => {
      const { store } = await watchedStore(open)
      assert.equal(await store.receivers.hold('ann', 'one', 100, 200), true)
      assert.equal(await store.receivers.hold('ann', 'two', 150, 250), false)
      assert.equal(await store.receivers.hold('ann', 'two', 201, 300), true)
      await store.receivers.release('ann', 'one')
      assert.equal(await store.receivers.hold('ann', 'three', 250, 350), false)
      await store.receivers.release('ann', 'two')
      assert.equal(await store.receivers.hold('ann', 'three', 250, 350), true)
      await store.close()
    })

    it('tells nobody of what a person has seen to, nor of a link that rests until its time is over', async () => {
      const { store, look } = await watchedStore(open, ['https://a.example/1', 'https://b.example/1'])
      await store.receivers.hold('ann', 'me', 0, 10)
      await look(0, [gone])
      const [one, other] = await store.receivers.untold('ann', time(0), 9)
      assert.equal(await store.receivers.acknowledge(one!.id, time(0)), true)
      assert.equal(await store.receivers.snooze(other!.id, time(5)), true)
      assert.equal(await store.receivers.snooze(9999, time(5)), false)
      assert.equal(await store.receivers.acknowledge(9999, time(5)), false)
      assert.deepEqual(await store.receivers.untold('ann', time(4), 9), [])
      assert.deepEqual(
        (await store.receivers.untold('ann', time(6), 9)).map(({ id }) => id),
        [other!.id],
      )
      await store.close()
    })

    it('remembers when the last digest went out', async () => {
      const { store } = await watchedStore(open)
      await store.receivers.hold('ann', 'me', 0, 10)
      assert.equal(await store.receivers.lastDigest('ann'), null)
      await store.receivers.told('ann', [], time(3))
      assert.equal(await store.receivers.lastDigest('ann'), time(3))
      await store.close()
    })

    it('keeps where a link stood and what it was worth when it is gone, and shows the newest change first', async () => {
      const { store, projectId, look } = await watchedStore(open)
      await look(0, [])
      await look(40, [gone], 'lost')
      await look(41, [{ ...gone, kind: 'link-returned' }])
      await look(42, [gone], 'lost')
      const [link] = await Array.fromAsync(store.links.watched(projectId))
      assert.deepEqual([link?.region, link?.worth, link?.checked], ['body', 'strong', FIRST + 42 * DAY])
      const newest = await store.changes.newest(projectId, 2)
      assert.deepEqual(
        newest.map(({ change }) => change.kind),
        ['link-removed', 'link-returned'],
      )
      await store.close()
    })
  })
}
