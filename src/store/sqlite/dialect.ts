import type { DatabaseSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

type Value = string | number | bigint | Uint8Array | null

/**
 * Every transaction of the store writes. Taking the write lock at once lets a second process wait for its turn; taking
 * it later fails at once when another has written meanwhile (sqlite.org/lang_transaction.html).
 */
const BEGIN = 'begin immediate'

/** Statements kept ready: to prepare one takes longer than to look up a row with it. */
const MOST_PREPARED = 200

/** Kysely's SQLite dialect speaks better-sqlite3; this is Node's own SQLite in that dress. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, SqliteStatement>()
  const dressed: SqliteDatabase = {
    close: () => database.close(),
    prepare(text) {
      const known = prepared.get(text)
      if (known !== undefined) return known
      if (prepared.size >= MOST_PREPARED) prepared.clear()
      const statement = prepare(database, text)
      prepared.set(text, statement)
      return statement
    },
  }
  return new SqliteDialect({ database: dressed })
}

function prepare(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text === 'begin' ? BEGIN : text)
  const values = (parameters: readonly unknown[]): Value[] => parameters as Value[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
  }
}
