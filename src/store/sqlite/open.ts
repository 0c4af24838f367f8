import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { migrate } from '../migrate.ts'
import type { Tables } from '../schema.ts'
import type { Database } from '../flavour.ts'
import { wordsIn } from '../listing/words.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { SQLITE } from './flavour.ts'

/**
 * Opens a workspace file, making it and its tables where they are not there yet.
 * WAL lets a second process read while one writes; synchronous=NORMAL loses nothing when the process is killed
 * (only, at worst, the last moments before a power cut). Source: sqlite.org/wal.html, sqlite.org/pragma.html.
 * @throws Problem where the file is no workspace of ours or cannot be opened.
 */
export async function openSqlite(file: string): Promise<Database> {
  const database = connect(file)
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  await migrate(db, SQLITE).catch(async (error: unknown) => {
    await db.destroy()
    throw error instanceof Problem ? error : unusable(file, error)
  })
  return { db, flavour: SQLITE }
}

function connect(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    const database = new DatabaseSync(file, { timeout: 30_000 })
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -16000',
    )
    // The index of words cannot be asked about one row; this can.
    database.function('holds_words', { deterministic: true }, holdsWords)
    return database
  } catch (error) {
    throw unusable(file, error)
  }
}

function holdsWords(source: unknown, target: unknown, anchor: unknown, beginnings: unknown): number {
  const words = wordsIn([source, target, anchor].join(' '), Infinity)
  return Number(
    String(beginnings)
      .split(' ')
      .every((beginning) => words.some((word) => word.startsWith(beginning))),
  )
}

function unusable(file: string, error: unknown): Problem {
  return new Problem(
    'invalid',
    {
      nl: 'Het werkbestand {file} is niet te gebruiken ({why}). Kies een ander met --workspace, of zet een reservekopie terug.',
      en: 'The workspace {file} cannot be used ({why}). Choose another with --workspace, or put a backup back.',
    },
    { file, why: error instanceof Error ? error.message : String(error) },
  )
}
