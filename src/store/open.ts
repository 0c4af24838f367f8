import { createStore } from './create-store.ts'
import type { Database } from './flavour.ts'
import { openPostgres } from './postgres/open.ts'
import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

/** Opens a workspace: a PostgreSQL database for an address `postgres://...`, else a file. */
export async function openStore(place: string): Promise<Store> {
  const { db, flavour } = await openDatabase(place)
  return createStore(db, flavour)
}

export function openDatabase(place: string): Promise<Database> {
  return isDatabase(place) ? openPostgres(place) : openSqlite(place)
}

/** Whether a workspace is kept by a database server rather than in a file. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place)
}
