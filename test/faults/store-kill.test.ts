import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/store/index.ts'
import { project } from '../material/store.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { LINKS_A_FILE } from './store-writer.ts'

/** More by SCHAKEL_KILLS; for the record 100 on each database. */
const KILLS = Number(process.env['SCHAKEL_KILLS'] ?? 6)
const WRITER = join(import.meta.dirname, 'store-writer.ts')

const folder = mkdtempSync(join(tmpdir(), 'schakel-kill-'))
const server = await startPostgres()
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/**
 * Starts a writer, kills it so many milliseconds after it began to open the workspace, or acknowledged its first file, and
 * gives what it acknowledged.
 */
async function writeUntilKilled(place: string, first: number, after: number, from = /opening/): Promise<number[]> {
  const child = spawn(process.execPath, [WRITER, place, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (from.test(said)) resolve()
    })
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  await begun
  await sleep(after)
  child.kill('SIGKILL')
  await closed
  return said
    .split('\n')
    .filter((line) => /^\d+$/.test(line))
    .map(Number)
}

for (const [database, newPlace] of [
  ['sqlite', async (n: number) => join(folder, `${n}.db`)],
  ['postgres', () => server.database()],
] as const) {
  it(`${database}: nothing acknowledged is lost and nothing is half there, however often a writer is killed`, async () => {
    const acknowledged: number[] = []
    const place = await newPlace(0)
    for (let kill = 0; kill < KILLS; kill++) {
      // In turn from the opening and from the first file, which a busy machine may not come to within that time.
      const from = kill % 2 === 0 ? /opening/ : /\d\n/
      acknowledged.push(...(await writeUntilKilled(place, kill * 10_000, 40 + ((kill * 61) % 400), from)))
      const store = await openStore(place)
      const id = await store.projects.save(project)
      for (const file of acknowledged) assert.ok(await store.imports.has(id, String(file)), `file ${file}`)
      const files = await store.imports.newest(null)
      assert.equal(await store.backlinks.count(id), files.length * LINKS_A_FILE)
      await store.close()
    }
    assert.ok(acknowledged.length > 0)
  })

  it(`${database}: a workspace whose making was cut off is made whole by the next who opens it`, async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const place = await newPlace(kill)
      await writeUntilKilled(place, 0, (kill * 7) % 60)
      const store = await openStore(place)
      const id = await store.projects.save(project)
      assert.ok(((await store.checks.plan()).get(id) ?? 0) % LINKS_A_FILE === 0)
      await store.close()
    }
  })
}
