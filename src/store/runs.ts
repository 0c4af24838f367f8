import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import type { Run } from './rows.ts'
import type { Store } from './store.ts'

export function runs(db: Kysely<Tables>): Store['runs'] {
  return {
    start: (projectId, at, kind = 'audit') => start(db, projectId, at, kind),
    open: (projectId, at) =>
      db.transaction().execute(async (tx) => {
        // Holds back whoever else opens one.
        await tx
          .updateTable('projects')
          .set((is) => ({ project: is.ref('project') }))
          .where('id', '=', projectId)
          .execute()
        const known = await latest(tx, projectId)
        return known !== null && known.finished === null ? known : start(tx, projectId, at, 'audit')
      }),
    latest: (projectId) => latest(db, projectId),
    async finish(runId, at) {
      await db.updateTable('runs').set({ finished: at }).where('id', '=', runId).execute()
    },
  }
}

async function start(db: Kysely<Tables>, projectId: number, at: string, kind: Run['kind']): Promise<Run> {
  const { id } = await db
    .insertInto('runs')
    .values({ project_id: projectId, started: at, finished: null, kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, projectId, started: at, finished: null, kind }
}

async function latest(db: Kysely<Tables>, projectId: number): Promise<Run | null> {
  const row = await db
    .selectFrom('runs')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('kind', '=', 'audit')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { id: row.id, projectId: row.project_id, started: row.started, finished: row.finished, kind: 'audit' }
}
