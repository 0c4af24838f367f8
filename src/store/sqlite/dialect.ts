import type { DatabaseSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase } from 'kysely'

type Value = string | number | bigint | Uint8Array | null

/** Kysely's SQLite dialect speaks better-sqlite3; this is Node's own SQLite in that dress. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const dressed: SqliteDatabase = {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text)
      const values = (parameters: readonly unknown[]): Value[] => parameters as Value[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      }
    },
  }
  return new SqliteDialect({ database: dressed })
}
