import type { Kysely } from 'kysely'
import type { Inspection } from '../../model/evidence.ts'
import { unpack } from '../packed.ts'
import { paged } from '../paged.ts'
import type { SiteRole, StoredInspection } from '../rows.ts'
import type { Tables } from '../schema.ts'

/** Evidence is large. */
const BLOBS_A_PAGE = 50

/** The newest inspection of each page of a site. */
export async function* pagesOfSite(
  db: Kysely<Tables>,
  projectId: number,
  domain: string,
  role: SiteRole,
  most: number,
): AsyncGenerator<StoredInspection> {
  let left = most
  const rows = paged((after, limit) => newestOf(db, projectId, domain, role, after, limit), BLOBS_A_PAGE)
  for await (const { id, inspection } of rows) {
    if (left-- <= 0) return
    yield { id, role, inspection: unpack<Inspection>(inspection) }
  }
}

function newestOf(db: Kysely<Tables>, projectId: number, domain: string, role: SiteRole, after: number, limit: number) {
  return db
    .selectFrom('inspections')
    .innerJoin('runs', 'runs.id', 'inspections.run_id')
    .select(['inspections.id', 'inspection'])
    .where('site', '=', domain)
    .where('site', '<>', '')
    .where('role', '=', role)
    .where('runs.project_id', '=', projectId)
    .where('inspections.id', '>', after)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('inspections as later')
            .innerJoin('runs as its', 'its.id', 'later.run_id')
            .select('later.id')
            .whereRef('later.url_key', '=', 'inspections.url_key')
            .whereRef('later.role', '=', 'inspections.role')
            .whereRef('later.id', '>', 'inspections.id')
            .where('its.project_id', '=', projectId),
        ),
      ),
    )
    .orderBy('inspections.id')
    .limit(limit)
    .execute()
}
