import type { Kysely, Transaction } from 'kysely'
import type { PageVisit, Visit } from '../../model/visit.ts'
import { addressKey } from '../../url/index.ts'
import { pack, unpack } from '../packed.ts'
import { paged } from '../paged.ts'
import type { Tables } from '../schema.ts'
import { dropUnused, keepBody, readBody } from './bodies.ts'
import { outdated } from './outdated.ts'
import type { SnapshotPolicy } from '../../model/snapshot-policy.ts'
import type { Snapshot, SnapshotForm, Snapshots } from './port.ts'

/** What stands in the column `visit`: all but the bodies. */
interface Packed {
  readonly visit: Visit
  readonly notModified: Snapshot['notModified']
}

type Row = Pick<Tables['snapshots'], 'run_id' | 'form' | 'body' | 'unscripted' | 'visit'> & { readonly id: number }
const COLUMNS = ['id', 'run_id', 'form', 'body', 'unscripted', 'visit'] as const

const NO_BODY = new Uint8Array()

export function snapshots(db: Kysely<Tables>): Snapshots {
  return {
    async keep({ id: runId, projectId }, form, visit, policy) {
      const page = { project_id: projectId, url_key: addressKey(visit.url), form }
      const kept = await db.transaction().execute((tx) => append(tx, page, runId, visit))
      if (kept) await prune(db, page, policy)
    },
    async newest(projectId, form, url) {
      const row = await newestRow(db, { project_id: projectId, url_key: addressKey(url), form })
      return row === undefined ? null : read(db, row)
    },
    async canRecall(projectId, url) {
      return (
        (await newestRow(db, { project_id: projectId, url_key: addressKey(url), form: 'sent' }, true)) !== undefined
      )
    },
    async *all(projectId) {
      for await (const row of paged((after, limit) => rowsAfter(db, projectId, after, limit))) yield await read(db, row)
    },
  }
}

/** The page in one form. */
type Page = Pick<Tables['snapshots'], 'project_id' | 'url_key'> & { readonly form: SnapshotForm }

/** False when there is nothing to keep: "not modified" says nothing of a page that was not kept. */
async function append(tx: Transaction<Tables>, page: Page, runId: number, visit: Visit): Promise<boolean> {
  const row = visit.kind === 'page' && visit.unchanged ? await recalled(tx, page, visit) : await whole(tx, visit)
  if (row === null) return false
  const values = { ...page, ...row, run_id: runId, at: visit.at, well: Number(isWell(visit)) }
  await tx.insertInto('snapshots').values(values).execute()
  return true
}

type Content = Pick<Tables['snapshots'], 'body' | 'unscripted' | 'visit'>

async function whole(tx: Transaction<Tables>, visit: Visit): Promise<Content> {
  if (visit.kind !== 'page') return { body: null, unscripted: null, visit: packed(visit, null) }
  const { unscripted, ...sent } = visit
  return {
    body: await keepBody(tx, visit.body),
    unscripted: unscripted === undefined ? null : await keepBody(tx, unscripted),
    visit: packed({ ...sent, body: NO_BODY }, null),
  }
}

/** The page as it was kept, at this time and under this robots.txt. */
async function recalled(
  tx: Transaction<Tables>,
  page: Page,
  { at, robots, headers }: PageVisit,
): Promise<Content | null> {
  const known = await newestRow(tx, page, true)
  if (known === undefined) return null
  const { visit, notModified } = unpack<Packed>(known.visit)
  const of = notModified?.of ?? visit.at
  return {
    body: known.body,
    unscripted: known.unscripted,
    visit: packed({ ...visit, at, robots }, { headers, of }),
  }
}

function packed(visit: Visit, notModified: Packed['notModified']): Uint8Array {
  return pack({ visit, notModified } satisfies Packed)
}

function isWell(visit: Visit): boolean {
  if (visit.kind !== 'page' || visit.cut !== null) return false
  return visit.unchanged || (visit.status >= 200 && visit.status < 300)
}

async function read(db: Kysely<Tables>, { id, run_id: runId, form, ...row }: Row): Promise<Snapshot> {
  const { visit, notModified } = unpack<Packed>(row.visit)
  const base = { id, runId, form: form as SnapshotForm, digest: row.body, notModified }
  if (visit.kind !== 'page' || row.body === null) return { ...base, visit }
  const body = await readBody(db, row.body)
  const unscripted = row.unscripted === null ? {} : { unscripted: await readBody(db, row.unscripted) }
  return { ...base, visit: { ...visit, body, ...unscripted } }
}

function newestRow(db: Kysely<Tables>, page: Page, wellOnly = false): Promise<Row | undefined> {
  return of(db, page)
    .select(COLUMNS)
    .$if(wellOnly, (query) => query.where('well', '=', 1))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function rowsAfter(db: Kysely<Tables>, projectId: number, after: number, limit: number): Promise<Row[]> {
  return db
    .selectFrom('snapshots')
    .select(COLUMNS)
    .where('project_id', '=', projectId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

function of(db: Kysely<Tables>, { project_id, url_key, form }: Page) {
  return db
    .selectFrom('snapshots')
    .where('project_id', '=', project_id)
    .where('url_key', '=', url_key)
    .where('form', '=', form)
}

async function prune(db: Kysely<Tables>, page: Page, policy: SnapshotPolicy): Promise<void> {
  const versions = await of(db, page).select(['id', 'run_id', 'well', 'body', 'unscripted']).orderBy('id').execute()
  if (versions.length < 2) return
  const runs = policy === 'changes' ? await changedIn(db, page) : new Set<number>()
  const gone = new Set(
    outdated(
      versions.map(({ id, run_id, well }) => ({ id, well: well === 1, changed: runs.has(run_id) })),
      policy,
    ),
  )
  if (gone.size === 0) return
  const unused = versions.filter(({ id }) => gone.has(id)).flatMap(({ body, unscripted }) => [body, unscripted])
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('snapshots')
      .where('id', 'in', [...gone])
      .execute()
    const digests = new Set(unused.filter((digest) => digest !== null))
    await dropUnused(tx, [...digests].sort())
  })
}

/** Runs that found something changed on the page. */
async function changedIn(db: Kysely<Tables>, { project_id, url_key }: Page): Promise<Set<number>> {
  const rows = await db
    .selectFrom('inspections')
    .innerJoin('changes', 'changes.inspection_id', 'inspections.id')
    .select('inspections.run_id')
    .distinct()
    .where('inspections.url_key', '=', url_key)
    .where('changes.project_id', '=', project_id)
    .execute()
  return new Set(rows.map(({ run_id }) => run_id))
}
