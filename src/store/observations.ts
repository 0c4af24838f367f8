import type { Kysely } from 'kysely'
import type { Verdict } from '../model/verdict.ts'
import { listJudged } from './listing/list-look.ts'
import { pack, unpack } from './packed.ts'
import type { Tables } from './schema.ts'
import type { Observation } from './rows.ts'
import type { Store } from './store.ts'

/** Two that judge the same look, or one that judges it again, leave one observation. */
export async function appendObservations(
  db: Kysely<Tables>,
  runId: number,
  list: readonly Observation[],
): Promise<void> {
  if (list.length === 0) return
  const rows = list.toSorted(inOrder).map(({ backlinkId, inspectionId, at, verdict }) => ({
    run_id: runId,
    backlink_id: backlinkId,
    inspection_id: inspectionId,
    at,
    grade: verdict.grade,
    verdict: pack(verdict),
  }))
  await db
    .insertInto('observations')
    .values(rows)
    .onConflict((known) =>
      known.columns(['backlink_id', 'inspection_id']).doUpdateSet((is) => ({
        run_id: is.ref('excluded.run_id'),
        at: is.ref('excluded.at'),
        grade: is.ref('excluded.grade'),
        verdict: is.ref('excluded.verdict'),
      })),
    )
    .execute()
}

/** So that two processes never wait for each other in turn. */
function inOrder(one: Observation, other: Observation): number {
  return one.backlinkId - other.backlinkId
}

export function observations(db: Kysely<Tables>): Store['observations'] {
  return {
    append: (runId, judged) =>
      db.transaction().execute(async (tx) => {
        const list = judged.map(({ observation }) => observation)
        await appendObservations(tx, runId, list)
        await listJudged(tx, judged)
      }),
    async latest(backlinkId) {
      const row = await db
        .selectFrom('observations')
        .selectAll()
        .where('backlink_id', '=', backlinkId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (row === undefined) return null
      return { backlinkId, inspectionId: row.inspection_id, at: row.at, verdict: unpack<Verdict>(row.verdict) }
    },
    async countByGrade(runId) {
      const rows = await db
        .selectFrom('observations')
        .select(['grade', (select) => select.fn.countAll<number>().as('count')])
        .where('run_id', '=', runId)
        .groupBy('grade')
        .execute()
      return Object.fromEntries(rows.map(({ grade, count }) => [grade, Number(count)]))
    },
  }
}
