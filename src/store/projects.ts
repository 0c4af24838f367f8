import type { Kysely } from 'kysely'
import { projectSchema } from '../model/project.ts'
import { hostKey } from '../url/index.ts'
import type { Tables } from './schema.ts'
import type { StoredProject } from './rows.ts'
import type { Store } from './store.ts'

const keyOf = (site: string): string => hostKey(new URL(site))

const stored = ({ id, project }: { id: number; project: string }): StoredProject => ({
  id,
  project: projectSchema.parse(JSON.parse(project)),
})

export function projects(db: Kysely<Tables>): Store['projects'] {
  return {
    async save(project) {
      const row = { site_key: keyOf(project.site), project: JSON.stringify(project) }
      const { id } = await db
        .insertInto('projects')
        .values(row)
        .onConflict((conflict) => conflict.column('site_key').doUpdateSet({ project: row.project }))
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    async bySite(site) {
      const row = await db.selectFrom('projects').selectAll().where('site_key', '=', keyOf(site)).executeTakeFirst()
      return row === undefined ? null : stored(row)
    },
    list: async () => (await db.selectFrom('projects').selectAll().orderBy('id').execute()).map(stored),
  }
}
