import { sql, type Kysely } from 'kysely'
import type { Tables } from '../schema.ts'

const SORTED = [
  ...['source', 'target', 'domain', 'anchor', 'relevance', 'authority'],
  ...['first_seen', 'last_seen', 'checked', 'changed'],
]

/**
 * The indexes of the list, as its first migration makes them. They begin with the grade, the one fact that much else goes
 * along with: a list of few grades sorted by relevance does not walk over the others. They end with the traits, so that a
 * filter needs no look at the row.
 */
const INDEXES: Readonly<Record<string, string>> = {
  listing_by_traits: 'project_id, traits_id',
  listing_by_added: 'project_id, grade, backlink_id, traits_id',
  ...Object.fromEntries(
    SORTED.map((column) => [`listing_by_${column}`, `project_id, grade, ${column}, backlink_id, traits_id`]),
  ),
}

export const MAKE_INDEXES = Object.entries(INDEXES).map(
  ([name, columns]) => `create index ${name} on listing (${columns})`,
)

/** Fewer rows are written with the indexes in place in a moment. */
const MANY = 20_000
/** To make the indexes anew takes a tenth of the time per row that it takes to keep them while a row is written (bench/store). */
const SHARE = 10

/**
 * Writes so many rows of the list. When they are a good part of it, the indexes are made anew afterwards: sorted at once
 * instead of a dozen places sought per row.
 */
export async function writeMany(db: Kysely<Tables>, rows: number, write: () => Promise<void>): Promise<void> {
  if (rows < MANY || rows * SHARE < (await count(db))) return write()
  for (const name of Object.keys(INDEXES)) await sql.raw(`drop index ${name}`).execute(db)
  await write()
  for (const statement of MAKE_INDEXES) await sql.raw(statement).execute(db)
}

async function count(db: Kysely<Tables>): Promise<number> {
  const { rows } = await db
    .selectFrom('listing')
    .select((select) => select.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}
