import { sql, type Kysely } from 'kysely'
import { Problem } from '../model/problem.ts'
import type { Flavour } from './flavour.ts'
import { MIGRATIONS } from './migrations.ts'

const NEWER = {
  nl: 'Dit werkbestand is gemaakt door een nieuwere Schakel (stap {step}). Werk Schakel bij: npm install schakel@latest.',
  en: 'This workspace was made by a newer Schakel (step {step}). Bring Schakel up to date: npm install schakel@latest.',
}

/**
 * Brings the tables to this version, each step whole or not at all: a process that is killed halfway leaves the step
 * undone, and two that start at once take turns. (Kysely's own migrator has no transaction on SQLite.)
 * @throws Problem `conflict` when a newer version has been here
 */
export async function migrate<T>(db: Kysely<T>, flavour: Flavour): Promise<void> {
  for (const [name, statements] of Object.entries(MIGRATIONS)) {
    await db.transaction().execute(async (tx) => {
      if (flavour.lock !== null) await sql.raw(flavour.lock).execute(tx)
      // The table's name and shape are those of Kysely's migrator, which the first workspaces were made with.
      await sql`create table if not exists kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
        tx,
      )
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(tx)
      const unknown = rows.find((row) => !(row.name in MIGRATIONS))
      if (unknown !== undefined) throw new Problem('conflict', NEWER, { step: unknown.name })
      if (rows.some((row) => row.name === name)) return
      for (const statement of statements(flavour)) await sql.raw(statement).execute(tx)
      await sql`insert into kysely_migration (name, timestamp) values (${name}, ${String(rows.length)})`.execute(tx)
    })
  }
}
