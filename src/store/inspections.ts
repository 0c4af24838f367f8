import type { Kysely, Transaction } from 'kysely'
import type { Inspection } from '../model/evidence.ts'
import { addressKey, siteOf } from '../url/index.ts'
import { pack, unpack } from './packed.ts'
import { paged } from './paged.ts'
import type { Tables } from './schema.ts'
import { SITE_ROLES, type Role, type Run, type StoredInspection } from './rows.ts'
import { noteLook } from './sites/note-look.ts'
import type { Store } from './store.ts'

/** Evidence is large: fewer rows at once than of plain tables. */
export const BLOBS_A_PAGE = 50

type Row = Pick<Tables['inspections'], 'role' | 'inspection'> & { readonly id: number }
export const stored = (row: Row): StoredInspection => ({
  id: row.id,
  role: row.role as Role,
  inspection: unpack<Inspection>(row.inspection),
})

/** Stores what a visit brought; the site that it is of is to be summed up again. */
export async function appendInspection(
  tx: Transaction<Tables>,
  { id: runId, projectId }: Pick<Run, 'id' | 'projectId'>,
  role: Role,
  inspection: Inspection,
): Promise<number> {
  const { url, at, outcome, finalUrl } = inspection
  const site = siteOf(finalUrl)
  if (tellsOfSite(role)) {
    const before = await newestRow(tx, projectId, role, url).select('site').executeTakeFirst()
    // A page may have moved to another site.
    await noteLook(tx, projectId, [site, before?.site ?? site])
  }
  const { id } = await tx
    .insertInto('inspections')
    .values({ run_id: runId, role, url_key: addressKey(url), site, at, outcome, inspection: pack(inspection) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function tellsOfSite(role: Role): boolean {
  return SITE_ROLES.some((each) => each === role)
}

export function inspections(db: Kysely<Tables>): Store['inspections'] {
  return {
    append: (runId, role, inspection) =>
      db.transaction().execute(async (tx) => {
        const run = await tx.selectFrom('runs').select('project_id').where('id', '=', runId).executeTakeFirstOrThrow()
        return appendInspection(tx, { id: runId, projectId: run.project_id }, role, inspection)
      }),
    async get(id) {
      const row = await db.selectFrom('inspections').select('inspection').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : unpack<Inspection>(row.inspection)
    },
    newest: (projectId, role, url) => newest(db, projectId, role, url),
    async *current(projectId, role) {
      const rows = paged((after, limit) => currentRows(db, projectId, role, after, limit), BLOBS_A_PAGE)
      for await (const row of rows) yield stored(row)
    },
    async *due({ id: runId, projectId }) {
      const rows = paged((after, limit) => dueRows(db, runId, projectId, after, limit))
      for await (const { source } of rows) yield source
    },
    async of(runId, role, url) {
      const row = await db
        .selectFrom('inspections')
        .select(['id', 'role', 'inspection'])
        .where('run_id', '=', runId)
        .where('role', '=', role)
        .where('url_key', '=', addressKey(url))
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : stored(row)
    },
    has: (runId, role, url) => has(db, runId, role, url),
    async *all(runId, role) {
      const rows = paged((after, limit) => rowsOf(db, runId, role, after, limit), BLOBS_A_PAGE)
      for await (const row of rows) yield stored(row)
    },
    async count(runId, role) {
      const { count } = await db
        .selectFrom('inspections')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('run_id', '=', runId)
        .where('role', '=', role)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

async function has(db: Kysely<Tables>, runId: number, role: Role, url: string): Promise<boolean> {
  const row = await db
    .selectFrom('inspections')
    .select('id')
    .where('run_id', '=', runId)
    .where('role', '=', role)
    .where('url_key', '=', addressKey(url))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function rowsOf(db: Kysely<Tables>, runId: number, role: Role, after: number, limit: number): Promise<Row[]> {
  return db
    .selectFrom('inspections')
    .select(['id', 'role', 'inspection'])
    .where('run_id', '=', runId)
    .where('role', '=', role)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

async function newest(db: Kysely<Tables>, projectId: number, role: Role, url: string): Promise<Inspection | null> {
  const row = await newestRow(db, projectId, role, url).select('inspection').executeTakeFirst()
  return row === undefined ? null : unpack<Inspection>(row.inspection)
}

function newestRow(db: Kysely<Tables>, projectId: number, role: Role, url: string) {
  return db
    .selectFrom('inspections')
    .innerJoin('runs', 'runs.id', 'inspections.run_id')
    .where('url_key', '=', addressKey(url))
    .where('role', '=', role)
    .where('runs.project_id', '=', projectId)
    .orderBy('inspections.id', 'desc')
    .limit(1)
}

function projectRows(db: Kysely<Tables>, projectId: number, role: Role, after: number, limit: number) {
  return db
    .selectFrom('inspections')
    .innerJoin('runs', 'runs.id', 'inspections.run_id')
    .select(['inspections.id', 'role', 'inspection'])
    .where('role', '=', role)
    .where('runs.project_id', '=', projectId)
    .where('inspections.id', '>', after)
    .orderBy('inspections.id')
    .limit(limit)
}

/** Rows that no later inspection of the same page for the same project follows. */
function currentRows(db: Kysely<Tables>, projectId: number, role: Role, after: number, limit: number): Promise<Row[]> {
  return projectRows(db, projectId, role, after, limit)
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
    .execute()
}

/** The first backlink of each page whose page this run has not seen. */
function dueRows(db: Kysely<Tables>, runId: number, projectId: number, after: number, limit: number) {
  return db
    .selectFrom('backlinks')
    .select(['backlinks.id', 'backlinks.source'])
    .where('backlinks.project_id', '=', projectId)
    .where('backlinks.id', '>', after)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('inspections')
            .select('inspections.id')
            .where('inspections.run_id', '=', runId)
            .where('inspections.role', '=', 'source')
            .whereRef('inspections.url_key', '=', 'backlinks.source_key'),
        ),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('backlinks as earlier')
            .select('earlier.id')
            .whereRef('earlier.project_id', '=', 'backlinks.project_id')
            .whereRef('earlier.source_key', '=', 'backlinks.source_key')
            .whereRef('earlier.id', '<', 'backlinks.id'),
        ),
      ),
    )
    .orderBy('backlinks.id')
    .limit(limit)
    .execute()
}
