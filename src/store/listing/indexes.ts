import { sql, type Kysely } from 'kysely'
import type { Flavour } from '../flavour.ts'
import { lockImports } from '../importing/lock-imports.ts'
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
  listing_by_traits: 'project_id, traits_id, backlink_id',
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

/** The same of the index of words, where it is one: half, as the words have to be taken from every row's text anew. */
const SHARE_OF_WORDS = 2

/**
 * Before so many rows of the list are written: when they are a good part of it, its indexes are taken away, to be made anew
 * afterwards: sorted at once instead of a dozen places sought per row. Whether they were.
 */
export async function takeIndexesAway(db: Kysely<Tables>, flavour: Flavour, rows: number): Promise<boolean> {
  const listed = await count(db)
  if (rows < MANY || rows * SHARE < listed) return false
  const words = flavour.wordIndex !== null && rows * SHARE_OF_WORDS >= listed ? [flavour.wordIndex.name] : []
  await db.transaction().execute(async (tx) => {
    for (const name of [...Object.keys(INDEXES), ...words]) await sql.raw(`drop index if exists ${name}`).execute(tx)
  })
  return true
}

/** Each in a transaction of its own, so that others need not wait for all. */
export async function makeIndexes(db: Kysely<Tables>, flavour: Flavour, made: () => Promise<void>): Promise<void> {
  const words = flavour.wordIndex === null ? [] : [flavour.wordIndex.make]
  for (const statement of [...MAKE_INDEXES, ...words]) {
    await db.transaction().execute(async (tx) => {
      await lockImports(tx, flavour)
      await sql.raw(statement.replace('index', 'index if not exists')).execute(tx)
    })
    await made()
  }
  if (flavour.afterMany !== null) await sql.raw(flavour.afterMany).execute(db)
}

async function count(db: Kysely<Tables>): Promise<number> {
  const { rows } = await db
    .selectFrom('listing')
    .select((select) => select.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}
