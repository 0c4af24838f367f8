import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
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
  const patient = performance.now() + PATIENCE
  for (;;) {
    try {
      return await openOnce(file)
    } catch (error) {
      if (!isBusy(error) || performance.now() > patient) throw error instanceof Problem ? error : unusable(file, error)
    }
    await sleep(RETRY * (1 + Math.random()))
  }
}

/** How long a file that others write is waited for, and between two tries to open it, in milliseconds. */
const PATIENCE = 30_000
const RETRY = 25

async function openOnce(file: string): Promise<Database> {
  const database = connect(file)
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  await migrate(db, SQLITE).catch(async (error: unknown) => {
    await db.destroy()
    throw error
  })
  return { db, flavour: SQLITE }
}

function connect(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: PATIENCE })
  try {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -16000',
    )
  } catch (error) {
    database.close()
    throw error
  }
  // The index of words cannot be asked about one row; this can.
  database.function('holds_words', { deterministic: true }, holdsWords)
  return database
}

/**
 * Whether others had the file at that moment. SQLite waits for them by itself, but not when two who make one file switch it
 * to WAL or begin to write at once: each would wait for the other (SQLITE_BUSY, sqlite.org/rescode.html#busy, also in
 * its extended forms).
 */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' && (code & 0xff) === 5
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
