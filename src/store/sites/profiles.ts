import type { Kysely } from 'kysely'
import type { ProfileFacts } from '../../model/site-summary.ts'
import type { Flavour } from '../flavour.ts'
import { heldFromNow } from '../held.ts'
import { pack, unpack } from '../packed.ts'
import type { Tables } from '../schema.ts'
import type { Profiles } from './port.ts'

export function profiles(db: Kysely<Tables>, flavour: Flavour): Profiles {
  return {
    async found(projectId, basis) {
      const row = await db
        .selectFrom('profiles')
        .select('facts')
        .where('project_id', '=', projectId)
        .where('basis', '=', basis)
        .executeTakeFirst()
      return row === undefined || row.facts === null ? null : unpack<ProfileFacts>(row.facts)
    },
    async claim(projectId) {
      await db
        .insertInto('profiles')
        .values({ project_id: projectId })
        .onConflict((known) => known.doNothing())
        .execute()
      const { numUpdatedRows } = await db
        .updateTable('profiles')
        .set({ held: heldFromNow(flavour) })
        .where('project_id', '=', projectId)
        .where('held', '<=', flavour.now)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async keep(projectId, basis, facts) {
      await db
        .updateTable('profiles')
        .set({ basis, facts: pack(facts), held: 0 })
        .where('project_id', '=', projectId)
        .execute()
    },
  }
}
