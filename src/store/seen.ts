import type { Kysely } from 'kysely'
import { BLOBS_A_PAGE, stored } from './inspections.ts'
import { paged } from './paged.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

/** What all projects together saw, for the graph of the workspace. */
export function seen(db: Kysely<Tables>): Store['seen'] {
  return {
    async files() {
      const rows = await db.selectFrom('imports').select('id').where('finished', '=', 1).orderBy('id').execute()
      return rows.map(({ id }) => id)
    },
    async *claims(file) {
      const pages = paged((after, limit) =>
        db
          .selectFrom('claims')
          .select(['id', 'source_domain as domain', 'target', 'project_id as projectId'])
          .where('import_id', '=', file)
          .where('id', '>', after)
          .orderBy('id')
          .limit(limit)
          .execute(),
      )
      for await (const { domain, target, projectId } of pages) yield { domain, target, projectId }
    },
    async newest() {
      const row = await db
        .selectFrom('inspections')
        .select((select) => select.fn.max('id').as('id'))
        .executeTakeFirst()
      return Number(row?.id ?? 0)
    },
    async *inspections(since) {
      const pages = paged((after, limit) => rowsAfter(db, Math.max(after, since), limit), BLOBS_A_PAGE)
      for await (const row of pages) yield stored(row)
    },
  }
}

function rowsAfter(db: Kysely<Tables>, after: number, limit: number) {
  return db
    .selectFrom('inspections')
    .select(['id', 'role', 'inspection'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
