import { sql, type Kysely } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { CLAIMS_A_PART } from './part-size.ts'
import type { ReadFile } from './link-part.ts'

/** Drops what an earlier import of the same file said, and what killed imports left behind. */
export async function forgetReplaced(db: Kysely<Tables>, flavour: Flavour, file: ReadFile): Promise<void> {
  for (const { id } of await replaced(db, flavour, file)) {
    while (await forgetSome(db, id)) continue
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('skipped').where('import_id', '=', id).execute()
      await tx.deleteFrom('imports').where('id', '=', id).execute()
    })
  }
}

function replaced(db: Kysely<Tables>, flavour: Flavour, { projectId, importId }: ReadFile) {
  const digest = db.selectFrom('imports').select('digest').where('id', '=', importId)
  return db
    .selectFrom('imports')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '<', importId)
    .where((is) => is.or([is('digest', '=', digest), is.and([is('linked', 'is', null), is('finished', '=', 0)])]))
    .where('held', '<=', flavour.now)
    .execute()
}

/** Whether there were any. */
async function forgetSome(db: Kysely<Tables>, importId: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const some = sql`select id from claims where import_id = ${importId} order by id limit ${sql.lit(CLAIMS_A_PART)}`
    await sql`
      delete from reported where (backlink_id, claim_id) in (select backlinks.id, claims.id
        from claims join backlinks using (project_id, source_key, target_key) where claims.id in (${some}))`.execute(tx)
    const { numAffectedRows } = await sql`delete from claims where id in (${some})`.execute(tx)
    return (numAffectedRows ?? 0n) > 0n
  })
}
