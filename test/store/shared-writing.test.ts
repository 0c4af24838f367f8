import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../src/store/open.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { claim, imported, inspection, summary, verdict } from '../material/store.ts'
import { temporaryFolder } from '../material/temporary-folder.ts'

/** More by SCHAKEL_ROWS; of a file of this size the list's indexes are taken away, and three parts are made. */
const ROWS = Number(process.env['SCHAKEL_ROWS'] ?? 50_000)
/** Nobody should wait longer (ms) for another process. */
const MOST_WAIT = 5_000
const LINKS = 200

const server = await startPostgres()
after(() => server.stop())

for (const [database, newPlace] of [
  ['sqlite', async () => join(temporaryFolder('schakel-shared-'), 'w.db')],
  ['postgres', () => server.database()],
] as const) {
  it(`${database}: links are looked at and judged while another process imports a large file`, async (test) => {
    const place = await newPlace()
    const store = await openStore(place)
    const claims = Array.from({ length: LINKS }, (_, n) =>
      claim(`https://www.site${n}.example/page/${n}`, 'https://us.example/'),
    )
    const projectId = await imported(store, claims, 'small', 'ahrefs')
    await store.checks.plan()
    const importer = spawn(process.execPath, [join(import.meta.dirname, 'importer.ts'), place, String(ROWS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const closed = once(importer, 'close')
    await once(importer.stdout, 'data')
    let longest = 0
    let rounds = 0
    for (; importer.exitCode === null; rounds++) {
      const start = performance.now()
      await lookAndJudge(store, projectId, rounds)
      longest = Math.max(longest, performance.now() - start)
      await sleep(10)
    }
    assert.deepEqual(await closed, [0, null])
    test.diagnostic(`${rounds} rounds, the longest ${Math.round(longest)} ms`)
    assert.ok(longest < MOST_WAIT, `${Math.round(longest)} ms`)
    assert.equal(await store.backlinks.count(projectId), ROWS)
    const { links } = await store.listing.counts(projectId)
    assert.equal(links, ROWS)
    assert.equal(await store.checks.countDue(Date.now()), ROWS)
    await store.close()
  })

  it(`${database}: a large file whose import was killed after it had been read is taken in by the next`, async () => {
    const place = await newPlace()
    await (await openStore(place)).close()
    const importer = spawn(process.execPath, [join(import.meta.dirname, 'importer.ts'), place, String(ROWS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const closed = once(importer, 'close')
    await once(importer.stdout, 'data')
    const { db } = await openDatabase(place)
    const started = () => db.selectFrom('imports').select('linked').where('linked', '>', 0).executeTakeFirst()
    while ((await started()) === undefined) await sleep(20)
    importer.kill('SIGKILL')
    await closed
    // As if half a minute had passed.
    await db.updateTable('imports').set({ held: 0 }).execute()
    await db.destroy()
    const store = await openStore(place)
    assert.equal(await store.backlinks.count(1), ROWS)
    assert.equal((await store.listing.counts(1)).links, ROWS)
    assert.ok(await store.imports.has(1, 'large'))
    assert.deepEqual(
      (await store.imports.newest(null)).map(({ claims }) => claims),
      [ROWS],
    )
    await store.close()
  })
}

async function lookAndJudge(store: Store, projectId: number, round: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 5) + round * 1_000).toISOString()
  const run = await store.runs.start(projectId, at, 'watch')
  const backlinkId = 1 + (round % LINKS)
  const inspectionId = await store.inspections.append(run.id, 'source', { ...inspection('https://a.example/'), at })
  await store.observations.append(run.id, [{ observation: { backlinkId, inspectionId, at, verdict }, summary }])
}
