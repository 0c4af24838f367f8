import { sql, type Kysely } from 'kysely'
import type { Claim } from '../model/claim.ts'
import { addressKey, canonicalKey, hostKey } from '../url/index.ts'
import { paged } from './paged.ts'
import type { Tables } from './schema.ts'
import type { BacklinkRow } from './rows.ts'
import type { Store } from './store.ts'

export function backlinks(db: Kysely<Tables>): Store['backlinks'] {
  return {
    async count(projectId) {
      const { count } = await real(db, projectId)
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async *all(projectId) {
      const pages = paged((after, limit) =>
        rows(db, projectId).where('backlinks.id', '>', after).orderBy('backlinks.id').limit(limit).execute(),
      )
      for await (const row of pages) yield backlinkOf(row)
    },
    async from(projectId, source) {
      const sourceKey = addressKey(source)
      const found = await rows(db, projectId)
        .where('backlinks.source_key', '=', sourceKey)
        .orderBy('backlinks.id')
        .execute()
      return found.map(backlinkOf)
    },
    claims: (projectId, backlink) => claimsOf(db, projectId, backlink),
  }
}

function rows(db: Kysely<Tables>, projectId: number) {
  return real(db, projectId).select(['backlinks.id', 'backlinks.source', 'backlinks.source_key', 'backlinks.target'])
}

function backlinkOf(
  row: Pick<Tables['backlinks'], 'source' | 'source_key' | 'target'> & { readonly id: number },
): BacklinkRow {
  return { id: row.id, source: row.source, sourceKey: row.source_key, target: row.target }
}

/** A backlink without a target is only a stand-in: it gives way as soon as any tool names the target on that page. */
function real(db: Kysely<Tables>, projectId: number) {
  return db
    .selectFrom('backlinks')
    .where('backlinks.project_id', '=', projectId)
    .where((is) =>
      is.or([
        is('backlinks.target_key', '!=', ''),
        is.not(
          is.exists(
            is
              .selectFrom('backlinks as named')
              .select('named.id')
              .whereRef('named.project_id', '=', 'backlinks.project_id')
              .whereRef('named.source_key', '=', 'backlinks.source_key')
              .where('named.target_key', '!=', ''),
          ),
        ),
      ]),
    )
}

/** Two look-ups, each by its own index: one query with an OR reads the whole table for every link. */
async function claimsOf(
  db: Kysely<Tables>,
  projectId: number,
  { source, sourceKey, target }: BacklinkRow,
): Promise<Claim[]> {
  const targetKeys = [target === null ? '' : canonicalKey(new URL(target)), '']
  const itself = db
    .selectFrom('backlinks')
    .select('id')
    .where('project_id', '=', projectId)
    .where('source_key', '=', sourceKey)
    .where('target_key', 'in', targetKeys)
  const ofPage = await db
    .selectFrom('reported')
    .innerJoin('claims', 'claims.id', 'reported.claim_id')
    .select(['claims.id', 'claim'])
    .where('backlink_id', 'in', itself)
    .execute()
  const ofHost = await db
    .selectFrom('claims')
    .innerJoin('imports', 'imports.id', 'claims.import_id')
    .select(['claims.id', 'claim'])
    .where('claims.project_id', '=', projectId)
    .where('imports.finished', '=', 1)
    .where('target_key', 'in', targetKeys)
    .where('source_host', '=', hostKey(new URL(source)))
    // Written out, since SQLite uses a partial index only for a condition it can read (sqlite.org/partialindex.html).
    .where(sql<boolean>`scope = 'origin'`)
    .execute()
  return [...ofPage, ...ofHost].sort((one, other) => one.id - other.id).map(({ claim }) => JSON.parse(claim) as Claim)
}
