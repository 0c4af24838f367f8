import { sql, type Kysely, type SelectQueryBuilder, type Transaction } from 'kysely'
import { appendInspection } from './inspections.ts'
import { keepLook } from './links.ts'
import { listLook } from './listing/list-look.ts'
import type { Flavour } from './flavour.ts'
import { plan } from './plan.ts'
import type { Tables } from './schema.ts'
import type { Check, CheckResult, Checks } from './watching.ts'

/** A worker that has not said for so long (ms) that it lives is taken for dead. */
const LEASE = 30_000
/** Pages of the hosts of one claim given at once. */
const MOST_PAGES = 5_000

export function checks(db: Kysely<Tables>, flavour: Flavour): Checks {
  return {
    plan: () => plan(db, flavour),
    async claim(worker, now, hosts) {
      const taken = await claimHosts(db, flavour, worker, now, hosts)
      if (taken.length === 0) return []
      const rows = await db
        .selectFrom('checks')
        .selectAll()
        .where('host', 'in', taken)
        .where('due', '<=', now)
        .orderBy('due')
        .limit(MOST_PAGES)
        .execute()
      return rows.map(({ project_id, source_key, ...row }) => ({
        ...row,
        projectId: project_id,
        sourceKey: source_key,
      }))
    },
    async renew(worker) {
      await db
        .updateTable('hosts')
        .set({ until: sql<number>`${flavour.now} + ${LEASE}` })
        .where('owner', '=', worker)
        .execute()
    },
    hold: (worker, hosts) => hold(db, flavour, worker, hosts),
    async owners() {
      const rows = await db.selectFrom('hosts').select('owner').where('owner', 'is not', null).distinct().execute()
      return rows.flatMap(({ owner }) => owner ?? [])
    },
    async release(worker, host, pause) {
      await releasing(db, flavour, worker, pause).where('host', '=', host).execute()
    },
    async releaseAll(worker, pause) {
      await releasing(db, flavour, worker, pause).execute()
    },
    async countDue(now) {
      const { count } = await db
        .selectFrom('checks')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('due', '<=', now)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    finish: (check, result) => db.transaction().execute((tx) => finish(tx, check, result)),
  }
}

async function claimHosts(
  db: Kysely<Tables>,
  flavour: Flavour,
  worker: string,
  now: number,
  most: number,
): Promise<string[]> {
  const free = db
    .selectFrom('hosts')
    .select('host')
    .where('until', '<=', flavour.now)
    .where((is) =>
      is(
        'host',
        'in',
        is
          .selectFrom('checks')
          .select('checks.host')
          .where('checks.due', '<=', now)
          .orderBy('checks.due')
          .limit(50_000),
      ),
    )
    .limit(most)
  return lease(db, flavour, worker, free)
}

/** Takes those of the free hosts that nobody else is taking at this moment, and gives them. */
async function lease(
  db: Kysely<Tables>,
  flavour: Flavour,
  worker: string,
  free: SelectQueryBuilder<Tables, 'hosts', { host: string }>,
): Promise<string[]> {
  const taken = await db
    .updateTable('hosts')
    .set({ owner: worker, until: sql<number>`${flavour.now} + ${LEASE}` })
    .where('host', 'in', flavour.skipLocked ? free.forUpdate().skipLocked() : free)
    .returning('host')
    .execute()
  return taken.map(({ host }) => host)
}

function releasing(db: Kysely<Tables>, flavour: Flavour, worker: string, pause: number) {
  return db
    .updateTable('hosts')
    .set({ owner: null, until: sql<number>`${flavour.now} + ${pause}` })
    .where('owner', '=', worker)
}

async function hold(db: Kysely<Tables>, flavour: Flavour, worker: string, hosts: readonly string[]): Promise<string[]> {
  if (hosts.length === 0) return []
  // In one order, so that two workers never wait for each other in turn.
  const rows = hosts.toSorted().map((host) => ({ host, until: 0 }))
  await db
    .insertInto('hosts')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute()
  const free = db
    .selectFrom('hosts')
    .select('host')
    .where('host', 'in', hosts)
    .where((is) => is.or([is('until', '<=', flavour.now), is('owner', '=', worker)]))
  return lease(db, flavour, worker, free)
}

/** The check moves on first: whoever comes second finds it moved and stores nothing. */
async function finish(tx: Transaction<Tables>, check: Check, result: CheckResult): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('checks')
    .set({ due: result.next })
    .where('id', '=', check.id)
    .where('due', '=', check.due)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const { runId, inspection, links } = result
  const { at } = inspection
  const inspectionId = await appendInspection(tx, { id: runId, projectId: check.projectId }, 'source', inspection)
  for (const link of links) {
    await keepLook(tx, link, { projectId: check.projectId, inspectionId, at })
    await listLook(tx, link.backlinkId, at, link.changes.length > 0)
  }
  const changes = links.flatMap(({ backlinkId, changes }) =>
    changes.map((change) => ({
      project_id: check.projectId,
      backlink_id: backlinkId,
      inspection_id: inspectionId,
      at,
      kind: change.kind,
      change: JSON.stringify(change),
    })),
  )
  if (changes.length > 0) await tx.insertInto('changes').values(changes).execute()
  return true
}
