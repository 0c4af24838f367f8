import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, it } from 'node:test'
import { claim, imported, project } from '../../test/material/store.ts'
import { storeSuite } from '../../test/material/store-suite.ts'
import { tellingSuite } from '../../test/material/telling-suite.ts'
import { watchingSuite } from '../../test/material/watching-suite.ts'
import { Problem } from '../model/problem.ts'
import { openSqliteStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-store-'))
after(() => rmSync(folder, { recursive: true }))

storeSuite('sqlite', () => openSqliteStore(':memory:'))
watchingSuite('sqlite', () => openSqliteStore(':memory:'))
tellingSuite('sqlite', () => openSqliteStore(':memory:'))

describe('openSqliteStore', () => {
  it('says so when the file is something else', async () => {
    const file = join(folder, 'notes.txt')
    writeFileSync(file, 'this is no database, but it is long enough to look at'.repeat(40))
    await assert.rejects(
      openSqliteStore(file),
      (error) => error instanceof Problem && error.message.includes('notes.txt'),
    )
  })
  it('finds everything again after closing', async () => {
    const file = join(folder, 'deep', 'workspace.db')
    const store = await openSqliteStore(file)
    const id = await imported(store, [claim('https://a.example/', 'https://us.example/')], '1')
    await store.close()
    const again = await openSqliteStore(file)
    assert.equal(await again.backlinks.count(id), 1)
    assert.equal((await again.projects.bySite('https://us.example'))?.project.site, project.site)
    await again.close()
  })
  it('refuses a file that a newer version made, and says what to do', async () => {
    const file = join(folder, 'newer.db')
    await (await openSqliteStore(file)).close()
    const database = new DatabaseSync(file)
    database.exec("insert into kysely_migration values ('9999-from-the-future', '0')")
    database.close()
    await assert.rejects(
      openSqliteStore(file),
      (error) => error instanceof Problem && error.code === 'conflict' && error.message.includes('9999'),
    )
  })
})
