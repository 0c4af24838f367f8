import { sql } from 'kysely'
import type { Flavour } from '../flavour.ts'

/** SQLite lets one process write at a time, so nothing more is locked. */
export const SQLITE: Flavour = {
  id: 'integer primary key autoincrement',
  blob: 'blob',
  number: 'integer',
  real: 'real',
  now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  lock: null,
  snapshot: null,
  raiseIds: null,
  size: sql<number>`(select page_count * page_size from pragma_page_count(), pragma_page_size())`,
  skipLocked: false,
}
