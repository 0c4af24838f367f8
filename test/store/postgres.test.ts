import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { Problem } from '../../src/model/problem.ts'
import { copyWorkspace, describeWorkspace, openStore } from '../../src/store/index.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { claim, imported, inspection } from '../material/store.ts'
import { listingSuite } from '../material/listing-suite.ts'
import { storeSuite } from '../material/store-suite.ts'
import { retentionSuite } from '../material/retention-suite.ts'
import { sitesSuite } from '../material/sites-suite.ts'
import { snapshotSuite } from '../material/snapshot-suite.ts'
import { tellingSuite } from '../material/telling-suite.ts'
import { watchingSuite } from '../material/watching-suite.ts'

const server = await startPostgres()
after(() => server.stop())

const open = async () => openStore(await server.database())
storeSuite('postgres', open)
watchingSuite('postgres', open)
tellingSuite('postgres', open)
listingSuite('postgres', open)
snapshotSuite('postgres', open)
sitesSuite('postgres', open)
retentionSuite('postgres', open)

it('lets many processes make the same workspace at once', async () => {
  const url = await server.database()
  const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url)))
  for (const store of stores) await store.close()
})

it('refuses a database that a newer version made', async () => {
  const url = await server.database()
  await (await openStore(url)).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("insert into kysely_migration values ('9999-from-the-future', '0')")
  await client.end()
  await assert.rejects(openStore(url), (error) => error instanceof Problem && error.code === 'conflict')
})

it('says which server cannot be reached, without its password', async () => {
  await assert.rejects(
    openStore('postgres://me:secret@localhost:9/none'),
    (error) => error instanceof Problem && error.code === 'unreachable' && !error.message.includes('secret'),
  )
})

describe('copyWorkspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-copy-'))
  after(() => rmSync(folder, { recursive: true }))

  it('brings a workspace from a file to PostgreSQL and back, row by row the same, and ids go on after it', async () => {
    const [file, back, url] = [join(folder, 'a.db'), join(folder, 'b.db'), await server.database()]
    const store = await openStore(file)
    const claims = Array.from({ length: 1201 }, (_, n) => claim(`https://a.example/${n}`, 'https://us.example/'))
    const projectId = await imported(store, claims, '1')
    await store.checks.plan()
    const run = await store.runs.start(projectId, '2026-01-05T00:00:00Z')
    await store.inspections.append(run.id, 'source', inspection('https://a.example/1'))
    await store.close()

    const rows = await copyWorkspace(file, url, () => undefined)
    assert.equal(await copyWorkspace(url, back, () => undefined), rows)
    const [one, other] = [await describeWorkspace(file), await describeWorkspace(back)]
    assert.deepEqual(one.rows, other.rows)
    const moved = await openStore(url)
    assert.equal((await moved.inspections.of(run.id, 'source', 'https://a.example/1'))?.inspection.outcome, 'ok')
    await imported(moved, [claim('https://new.example/', 'https://us.example/')], '2')
    assert.equal(await moved.backlinks.count(projectId), 1202)
    await moved.close()
  })
  it('does not touch a workspace that holds something', async () => {
    const [one, other] = [join(folder, 'c.db'), join(folder, 'd.db')]
    for (const file of [one, other]) {
      const store = await openStore(file)
      await imported(store, [claim('https://a.example/', 'https://us.example/')], '1')
      await store.close()
    }
    await assert.rejects(
      copyWorkspace(one, other, () => undefined),
      (error) => error instanceof Problem && error.code === 'conflict',
    )
  })
})
