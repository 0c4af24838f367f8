import { sql, type Kysely, type Transaction } from 'kysely'
import type { Course } from '../model/course.ts'
import type { Placement } from '../model/evidence.ts'
import type { Flavour } from './flavour.ts'
import { heldFromNow } from './held.ts'
import { listJudged } from './listing/list-look.ts'
import { appendObservations } from './observations.ts'
import { paged } from './paged.ts'
import type { Tables } from './schema.ts'
import { worthOf } from './worth.ts'
import type { Backlog, JudgedLink, LinkLook, Links, UnjudgedLink, WatchedLink } from './watching.ts'

export function links(db: Kysely<Tables>, flavour: Flavour): Links {
  return {
    async states(backlinkIds) {
      if (backlinkIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('links')
        .select(['backlink_id', 'course', 'known_id', 'grade'])
        .where('backlink_id', 'in', backlinkIds)
        .execute()
      return new Map(
        rows.map(({ backlink_id, course, known_id, grade }) => [
          backlink_id,
          { course: JSON.parse(course) as Course, knownBy: known_id, grade },
        ]),
      )
    },
    backlog: (projectId) => backlog(db, projectId),
    claimUnjudged: (projectId, upTo, most) => claimUnjudged(db, flavour, { projectId, upTo, most }),
    async countUnjudged(projectId, upTo) {
      const { count } = await db
        .selectFrom('links')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('project_id', '=', projectId)
        .where('looked_id', '<=', upTo)
        .where(UNJUDGED)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    watched: (projectId) => watched(db, projectId),
    judge: (runId, judged) => db.transaction().execute((tx) => judge(tx, runId, judged)),
  }
}

/** Written out, so that the partial index serves. */
const UNJUDGED = sql<boolean>`(judged_id is null or judged_id <> looked_id)`

async function backlog(db: Kysely<Tables>, projectId: number): Promise<Backlog | null> {
  const rows = await db
    .selectFrom('links')
    .innerJoin('inspections', 'inspections.id', 'links.looked_id')
    .select(['site', (select) => select.fn.max('looked_id').as('newest')])
    .where('links.project_id', '=', projectId)
    .where(UNJUDGED)
    .groupBy('site')
    .execute()
  if (rows.length === 0) return null
  const upTo = rows.reduce((newest, row) => Math.max(newest, Number(row.newest)), 0)
  return { upTo, sites: rows.map(({ site }) => site) }
}

interface Claim {
  readonly projectId: number
  readonly upTo: number
  readonly most: number
}

async function claimUnjudged(
  db: Kysely<Tables>,
  flavour: Flavour,
  { projectId, upTo, most }: Claim,
): Promise<UnjudgedLink[]> {
  const free = db
    .selectFrom('links')
    .select('backlink_id')
    .where('project_id', '=', projectId)
    .where('looked_id', '<=', upTo)
    .where(UNJUDGED)
    .where('held', '<=', flavour.now)
    .orderBy('backlink_id')
    .limit(most)
  const taken = await db
    .updateTable('links')
    .set({ held: heldFromNow(flavour) })
    .where('backlink_id', 'in', flavour.skipLocked ? free.forUpdate().skipLocked() : free)
    .returning(['backlink_id', 'looked_id'])
    .execute()
  if (taken.length === 0) return []
  const looks = new Map(taken.map(({ backlink_id, looked_id }) => [backlink_id, looked_id]))
  const rows = await db
    .selectFrom('backlinks')
    .select(['id', 'source', 'source_key as sourceKey', 'target'])
    .where('id', 'in', [...looks.keys()])
    .orderBy('id')
    .execute()
  return rows.map((backlink) => ({ backlink, inspectionId: looks.get(backlink.id)! }))
}

async function* watched(db: Kysely<Tables>, projectId: number): AsyncGenerator<WatchedLink> {
  const rows = paged((after, limit) =>
    db
      .selectFrom('links')
      .innerJoin('backlinks', 'backlinks.id', 'links.backlink_id')
      .select(['backlinks.id', 'source', 'source_key as sourceKey', 'target', 'course', 'checked', 'region'])
      .select(worthOf('links.backlink_id', null).as('worth'))
      .where('links.project_id', '=', projectId)
      .where('links.backlink_id', '>', after)
      .orderBy('links.backlink_id')
      .limit(limit)
      .execute(),
  )
  for await (const { course, checked, region, worth, ...backlink } of rows)
    yield { backlink, course: JSON.parse(course) as Course, checked, region: region as Placement | null, worth }
}

/** The row of a link after a look. */
export async function keepLook(
  tx: Transaction<Tables>,
  { backlinkId, course, knownBy }: LinkLook,
  { projectId, inspectionId, at }: { readonly projectId: number; readonly inspectionId: number; readonly at: string },
): Promise<void> {
  const row = {
    backlink_id: backlinkId,
    project_id: projectId,
    known_id: course.known === null ? null : (knownBy ?? inspectionId),
    looked_id: inspectionId,
    course: JSON.stringify(course),
    checked: Date.parse(at),
    held: 0,
  }
  await tx
    .insertInto('links')
    .values(row)
    .onConflict((conflict) => conflict.column('backlink_id').doUpdateSet(row))
    .execute()
}

/**
 * The row moves on first: whoever comes second finds it judged and appends nothing. Rows are taken in order of number, so
 * that two workers never wait for each other in turn.
 */
async function judge(tx: Transaction<Tables>, runId: number, judged: readonly JudgedLink[]): Promise<void> {
  const taken: JudgedLink[] = []
  const inOrder = judged.toSorted((one, other) => one.observation.backlinkId - other.observation.backlinkId)
  for (const link of inOrder) if (await moveOn(tx, link)) taken.push(link)
  await appendObservations(
    tx,
    runId,
    taken.map(({ observation }) => observation),
  )
  await listJudged(tx, taken)
}

async function moveOn(tx: Transaction<Tables>, { observation, summary }: JudgedLink): Promise<boolean> {
  const { backlinkId, inspectionId, verdict } = observation
  const { numUpdatedRows } = await tx
    .updateTable('links')
    .set({
      judged_id: inspectionId,
      grade: verdict.grade,
      // Where a link stood stays known when it is gone.
      ...(summary.link !== null && { region: summary.link.placement }),
    })
    .where('backlink_id', '=', backlinkId)
    .where('looked_id', '=', inspectionId)
    .where((is) => is.or([is('judged_id', 'is', null), is('judged_id', '!=', inspectionId)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
