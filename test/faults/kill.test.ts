import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDemoWeb, type DemoWeb } from '../../src/demo/index.ts'
import { startSchakel } from '../e2e/run-schakel.ts'

/** `SCHAKEL_KILLS=200` for the whole proof; a few on every run of the tests. */
const KILLS = Number(process.env.SCHAKEL_KILLS ?? 6)
/** An audit of this web takes some seconds, start-up included: kills fall anywhere in it. */
const LONGEST_LIFE = 6_000

const folder = mkdtempSync(join(tmpdir(), 'schakel-kill-'))
let web: DemoWeb
before(async () => {
  web = await startDemoWeb({ scale: 0.5, folder: join(folder, 'web') })
})
after(async () => {
  await web.close()
  rmSync(folder, { recursive: true })
})

/** Rows that an audit has acknowledged: addresses by run and role, one each visit. */
function acknowledged(out: string): string[] {
  const file = join(out, 'workspace.db')
  if (!existsSync(file)) return []
  const db = new DatabaseSync(file)
  try {
    assert.equal(db.prepare('pragma integrity_check').get()?.integrity_check, 'ok')
    if (db.prepare("select 1 from sqlite_master where name = 'inspections'").get() === undefined) return []
    const rows = db.prepare('select run_id, role, url_key from inspections order by id').all()
    return rows.map(({ run_id, role, url_key }) => `${String(run_id)} ${String(role)} ${String(url_key)}`)
  } finally {
    db.close()
  }
}

describe(`an audit killed ${KILLS} times`, () => {
  it('loses nothing that it had acknowledged and visits nothing twice in one run', async () => {
    const out = join(folder, 'out')
    const args = [
      ...['audit', '--project', web.projectFile, '--links', web.linksFile, '--proxy', web.proxy, '--delay', '0.02'],
      ...['--out', out, '--now', '2026-01-05T00:00:00Z'],
    ]
    let known: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = startSchakel(args)
      await Promise.race([sleep(Math.random() * LONGEST_LIFE), ended])
      child.kill('SIGKILL')
      await ended
      const now = acknowledged(out)
      assert.deepEqual(now.slice(0, known.length), known, 'an acknowledged visit is gone')
      known = now
    }
    const { code, err } = await startSchakel(args).ended
    assert.equal(code, 0, err)
    const all = acknowledged(out)
    assert.deepEqual(all.slice(0, known.length), known)
    assert.equal(new Set(all).size, all.length, 'a page was visited twice in one run')
  })
})
