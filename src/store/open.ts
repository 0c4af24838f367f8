import { createStore } from './create-store.ts'
import { completeAbandoned } from './importing/complete.ts'
import type { Database } from './flavour.ts'
import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

/** Opens a workspace: a PostgreSQL database for an address `postgres://...`, else a file. */
export async function openStore(place: string): Promise<Store> {
  const { db, flavour } = await openDatabase(place)
  await completeAbandoned(db, flavour)
  return createStore(db, flavour)
}

export async function openDatabase(place: string): Promise<Database> {
  if (!isDatabase(place)) return openSqlite(place)
  // Read when it is asked for: the driver takes 11 MB that a workspace in a file does without.
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(place)
}

/** Whether a workspace is kept by a database server rather than in a file. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place)
}
