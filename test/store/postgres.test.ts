import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import pg from 'pg'
import { Problem } from '../../src/model/problem.ts'
import { openPostgresStore } from '../../src/store/index.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { storeSuite } from '../material/store-suite.ts'
import { watchingSuite } from '../material/watching-suite.ts'

const server = await startPostgres()
after(() => server.stop())

const open = async () => openPostgresStore(await server.database())
storeSuite('postgres', open)
watchingSuite('postgres', open)

it('lets many processes make the same workspace at once', async () => {
  const url = await server.database()
  const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgresStore(url)))
  for (const store of stores) await store.close()
})

it('refuses a database that a newer version made', async () => {
  const url = await server.database()
  await (await openPostgresStore(url)).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("insert into kysely_migration values ('9999-from-the-future', '0')")
  await client.end()
  await assert.rejects(openPostgresStore(url), (error) => error instanceof Problem && error.code === 'conflict')
})

it('says which server cannot be reached, without its password', async () => {
  await assert.rejects(
    openPostgresStore('postgres://me:secret@localhost:9/none'),
    (error) => error instanceof Problem && error.code === 'unreachable' && !error.message.includes('secret'),
  )
})
