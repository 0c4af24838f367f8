import { sql, type Kysely } from 'kysely'
import { Problem } from '../model/problem.ts'
import type { Database } from './flavour.ts'
import { openDatabase } from './open.ts'
import type { Tables } from './schema.ts'
import { TABLES } from './tables.ts'

type Table = (typeof TABLES)[number]
type Row = Readonly<Record<string, unknown>>

const NOT_EMPTY = {
  nl: 'Het werkbestand waar de kopie heen gaat is niet leeg. Kies een ander, dan gaat er niets verloren.',
  en: 'The workspace that the copy goes to is not empty. Choose another, so that nothing is lost.',
}
const DIFFERS = {
  nl: 'De kopie van tabel {table} is niet gelijk aan het origineel; er is niets gekopieerd.',
  en: 'The copy of table {table} does not equal the original; nothing was copied.',
}

/** Rows at once: few enough for the parameters of a statement (32,766 in SQLite) and for blobs in memory. */
const BATCH = 500
/** Bodies of pages, which may be megabytes each. */
const BODIES = 20

/**
 * Copies a whole workspace, of either kind, into an empty one of either kind, and reads every row back to compare. The
 * copy is there whole or not at all; the original is seen as it is at one moment. Gives the number of rows.
 * @throws Problem `conflict` when the other workspace is not empty or a row does not come back as it was
 */
export async function copyWorkspace(from: string, to: string, report: (rows: number) => void): Promise<number> {
  if (from === to) throw new Problem('conflict', NOT_EMPTY)
  const source = await openDatabase(from)
  const target = await openDatabase(to).catch(async (error: unknown) => {
    await source.db.destroy()
    throw error
  })
  try {
    return await source.db.transaction().execute(async (reading) => {
      if (source.flavour.snapshot !== null) await sql.raw(source.flavour.snapshot).execute(reading)
      return target.db.transaction().execute((writing) => copyAll(reading, { ...target, db: writing }, report))
    })
  } finally {
    await source.db.destroy()
    await target.db.destroy()
  }
}

async function copyAll(source: Kysely<Tables>, target: Database, report: (rows: number) => void): Promise<number> {
  for (const { name } of TABLES) {
    if (
      (
        await target.db
          .selectFrom(name)
          .select(sql<number>`1`.as('one'))
          .limit(1)
          .execute()
      ).length > 0
    )
      throw new Problem('conflict', NOT_EMPTY)
  }
  let copied = 0
  for (const table of TABLES) {
    for await (const rows of batches(source, table)) {
      await target.db.insertInto(table.name).values(rows).execute()
      await compare(target.db, table, rows)
      report((copied += rows.length))
    }
    if (target.flavour.raiseIds !== null && table.key[0] === 'id')
      await sql.raw(target.flavour.raiseIds(table.name)).execute(target.db)
  }
  return copied
}

/** Walks a table by its key. */
async function* batches(db: Kysely<Tables>, { name, key }: Table): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const most = name === 'bodies' ? BODIES : BATCH
  let after: Row | undefined
  for (;;) {
    const beyond =
      after === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => after?.[column]))})`
    const { rows } = await sql<Row>`
      select * from ${sql.table(name)} ${beyond} order by ${columns} limit ${sql.lit(most)}`.execute(db)
    if (rows.length > 0) yield rows
    after = rows.at(-1)
    if (rows.length < most) return
  }
}

async function compare(db: Kysely<Tables>, { name, key }: Table, rows: readonly Row[]): Promise<void> {
  const first = key[0]!
  const wanted = sql.join([...new Set(rows.map((row) => row[first]))])
  const found = await sql<Row>`select * from ${sql.table(name)} where ${sql.ref(first)} in (${wanted})`.execute(db)
  const known = new Set(found.rows.map(fingerprint))
  if (!rows.every((row) => known.has(fingerprint(row)))) throw new Problem('conflict', DIFFERS, { table: name })
}

/** A row as text, the same from every database. */
function fingerprint(row: Row): string {
  const columns = Object.keys(row).sort()
  return JSON.stringify(
    columns.map((column) => {
      const value = row[column]
      return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
    }),
  )
}
