import { CompiledQuery, Kysely, PostgresDialect, type DatabaseConnection } from 'kysely'
import pg from 'pg'
import { Problem } from '../../model/problem.ts'
import type { Database } from '../flavour.ts'
import { migrate } from '../migrate.ts'
import type { Tables } from '../schema.ts'
import { POSTGRES } from './flavour.ts'

/** Ids, times and counts come as `bigint` (type 20) and stay far below 2^53. */
const INT8 = 20

/** Connections of one process: enough for its queries to overlap, few enough for many workers on one server. */
const CONNECTIONS = 8

/**
 * Opens a workspace in a PostgreSQL database, making its tables where they are not there yet.
 * @throws Problem `unreachable` when the server cannot be spoken to, `conflict` when a newer version made the workspace
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types: { getTypeParser } })
  // An idle connection that the server ends is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onCreateConnection }) })
  try {
    await migrate(db, POSTGRES)
  } catch (error) {
    await db.destroy()
    throw error instanceof Problem ? error : unreachable(url, error)
  }
  return { db, flavour: POSTGRES }
}

/**
 * Queries here take milliseconds and name many rows: a server that compiles them takes longer to do so than to run them, and
 * one that shares them out among processes reads whole slices of a list instead of walking until a page is full.
 * A million rows are sorted for an index in some 100 MB instead of on disk, and the rows that hold a frequent word are kept
 * one by one instead of as whole pages, each row of which would be asked for its words again.
 */
const SETTINGS = {
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  maintenance_work_mem: "'256MB'",
  work_mem: "'16MB'",
}

async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  const statements = Object.entries(SETTINGS).map(([name, value]) => `set ${name} = ${value}`)
  await connection.executeQuery(CompiledQuery.raw(statements.join('; ')))
}

function getTypeParser(id: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return id === INT8 ? Number : (pg.types.getTypeParser(id, format) as (value: string) => unknown)
}

function unreachable(url: string, error: unknown): Problem {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' }
  return new Problem(
    'unreachable',
    {
      nl: 'De database {place} is niet te gebruiken ({why}). Controleer het adres bij --workspace en of de server draait.',
      en: 'The database {place} cannot be used ({why}). Check the address given to --workspace and whether the server runs.',
    },
    { place: host + pathname, why: reasonOf(error) },
  )
}

/** Connecting to several addresses of one name fails with all their errors at once. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
