import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Flavour } from './flavour.ts'
import { lockImports } from './importing/lock-imports.ts'
import type { Tables } from './schema.ts'
import { keepSetting, readSetting } from './settings.ts'

/** Setting that holds the number of the last backlink whose page is on the list. */
const NAME = 'planned'

/** Backlinks planned in one transaction: half a second on SQLite, which others wait for. */
const PLANNED_AT_ONCE = 20_000

/** Puts the pages of backlinks that came since the last time on the list of checks, due at once; gives how many, by project. */
export async function plan(db: Kysely<Tables>, flavour: Flavour): Promise<ReadonlyMap<number, number>> {
  const added = new Map<number, number>()
  const last = await lastOf(db, flavour)
  for (let planned = Number(await readSetting(db, NAME)); planned < last;) {
    const upTo = Math.min(planned + PLANNED_AT_ONCE, last)
    const projects = await db.transaction().execute((tx) => planSome(tx, planned, upTo))
    for (const id of projects) added.set(id, (added.get(id) ?? 0) + 1)
    planned = upTo
    if (planned < last) await sleep(flavour.turn)
  }
  return added
}

/** The newest backlink, when no import is under way that holds a lower number. */
async function lastOf(db: Kysely<Tables>, flavour: Flavour): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await lockImports(tx, flavour)
    const newest = tx.selectFrom('backlinks').select((select) => select.fn.max('id').as('last'))
    return Number((await newest.executeTakeFirstOrThrow()).last ?? 0)
  })
}

/** Gives the project of each page that was added. */
async function planSome(tx: Transaction<Tables>, after: number, upTo: number): Promise<number[]> {
  const some = sql`id > ${after} and id <= ${upTo}`
  const { rows } = await sql<{ project_id: number }>`
    insert into checks (project_id, source, source_key, host, due)
    select project_id, source, source_key, source_host, 0 from backlinks where ${some} order by id
    on conflict (project_id, source_key) do nothing
    returning project_id`.execute(tx)
  // In one order, so that two processes never wait for each other in turn.
  await sql`
    insert into hosts (host, until) select distinct source_host, 0 from backlinks where ${some} order by source_host
    on conflict (host) do nothing`.execute(tx)
  await keepSetting(tx, NAME, String(upTo))
  return rows.map(({ project_id }) => Number(project_id))
}
