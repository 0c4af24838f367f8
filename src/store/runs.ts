import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import type { Run } from './rows.ts'
import type { Store } from './store.ts'

export function runs(db: Kysely<Tables>): Store['runs'] {
  return {
    async start(projectId, at, kind = 'audit') {
      const { id } = await db
        .insertInto('runs')
        .values({ project_id: projectId, started: at, finished: null, kind })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { id, projectId, started: at, finished: null, kind }
    },
    async latest(projectId): Promise<Run | null> {
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
    },
    async finish(runId, at) {
      await db.updateTable('runs').set({ finished: at }).where('id', '=', runId).execute()
    },
  }
}
