import { openPostgresStore } from './postgres/open.ts'
import { openSqliteStore } from './sqlite/open.ts'
import type { Store } from './store.ts'

/** Opens a workspace: a PostgreSQL database for an address `postgres://...`, else a file. */
export function openStore(place: string): Promise<Store> {
  return isDatabase(place) ? openPostgresStore(place) : openSqliteStore(place)
}

/** Whether a workspace is kept by a database server rather than in a file. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place)
}
