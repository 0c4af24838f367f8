import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, it } from 'node:test'
import { claim, imported, project } from '../../test/material/store.ts'
import { listingSuite } from '../../test/material/listing-suite.ts'
import { storeSuite } from '../../test/material/store-suite.ts'
import { retentionSuite } from '../../test/material/retention-suite.ts'
import { sitesSuite } from '../../test/material/sites-suite.ts'
import { snapshotSuite } from '../../test/material/snapshot-suite.ts'
import { tellingSuite } from '../../test/material/telling-suite.ts'
import { watchingSuite } from '../../test/material/watching-suite.ts'
import { Problem } from '../model/problem.ts'
import { openStore } from './index.ts'
import { TABLES } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-store-'))
after(() => rmSync(folder, { recursive: true }))

storeSuite('sqlite', () => openStore(':memory:'))
watchingSuite('sqlite', () => openStore(':memory:'))
tellingSuite('sqlite', () => openStore(':memory:'))
listingSuite('sqlite', () => openStore(':memory:'))
snapshotSuite('sqlite', () => openStore(':memory:'))
sitesSuite('sqlite', () => openStore(':memory:'))
retentionSuite('sqlite', () => openStore(':memory:'))

describe('openStore', () => {
  it('says so when the file is something else', async () => {
    const file = join(folder, 'notes.txt')
    writeFileSync(file, 'this is no database, but it is long enough to look at'.repeat(40))
    await assert.rejects(openStore(file), (error) => error instanceof Problem && error.message.includes('notes.txt'))
  })
  it('finds everything again after closing', async () => {
    const file = join(folder, 'deep', 'workspace.db')
    const store = await openStore(file)
    const id = await imported(store, [claim('https://a.example/', 'https://us.example/')], '1')
    await store.close()
    const again = await openStore(file)
    assert.equal(await again.backlinks.count(id), 1)
    assert.equal((await again.projects.bySite('https://us.example'))?.project.site, project.site)
    await again.close()
  })
  it('refuses a file that a newer version made, and says what to do', async () => {
    const file = join(folder, 'newer.db')
    await (await openStore(file)).close()
    const database = new DatabaseSync(file)
    database.exec("insert into kysely_migration values ('9999-from-the-future', '0')")
    database.close()
    await assert.rejects(
      openStore(file),
      (error) => error instanceof Problem && error.code === 'conflict' && error.message.includes('9999'),
    )
  })
})

it('the list of tables to copy names every table that the migrations make', async () => {
  const file = join(folder, 'tables.db')
  await (await openStore(file)).close()
  const database = new DatabaseSync(file)
  const made = database.prepare("select name from sqlite_master where type = 'table'").all()
  database.close()
  const ours = made.map(({ name }) => String(name)).filter((name) => !/^(sqlite|kysely|listing)_/.test(name))
  assert.deepEqual(TABLES.map(({ name }) => name).toSorted(), ours.toSorted())
})
