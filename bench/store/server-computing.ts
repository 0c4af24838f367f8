import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { isDatabase } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/open.ts'

/** Milliseconds that the processes of a database server on this machine have computed for a workspace so far (Linux); 0 for a file. */
export async function serverComputing(place: string): Promise<() => number> {
  if (!isDatabase(place) || process.platform !== 'linux') return () => 0
  const { db } = await openDatabase(place)
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  await db.destroy()
  return () => rows.reduce((sum, { pid }) => sum + computedBy(pid), 0)
}

/** First number: nanoseconds on a processor (kernel.org/doc/html/latest/scheduler/sched-stats.html). */
function computedBy(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}
