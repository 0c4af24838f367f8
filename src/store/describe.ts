import { sql } from 'kysely'
import { openDatabase } from './open.ts'
import { TABLES } from './tables.ts'

export interface WorkspaceDescription {
  /** Bytes on disk. */
  readonly bytes: number
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Bytes by table, its indexes included. */
  readonly sizes: Readonly<Record<string, number>>
}

/** How large a workspace is and what it holds. */
export async function describeWorkspace(place: string): Promise<WorkspaceDescription> {
  const { db, flavour } = await openDatabase(place)
  try {
    const rows: Record<string, number> = {}
    for (const { name } of TABLES) {
      const { count } = await db
        .selectFrom(name)
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      rows[name] = Number(count)
    }
    const size = await sql<{ bytes: number }>`select ${flavour.size} as bytes`.execute(db)
    const sizes = await flavour.tableSizes.execute(db)
    return {
      bytes: size.rows[0]?.bytes ?? 0,
      rows,
      sizes: Object.fromEntries(
        sizes.rows.filter(({ name }) => name in rows).map(({ name, bytes }) => [name, Number(bytes)]),
      ),
    }
  } finally {
    await db.destroy()
  }
}
