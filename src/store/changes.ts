import type { Kysely } from 'kysely'
import type { Change } from '../model/change.ts'
import { notTold } from './not-told.ts'
import type { Tables } from './schema.ts'
import type { Changes, StoredChange } from './watching.ts'

export function changes(db: Kysely<Tables>): Changes {
  return {
    async newest(projectId, limit) {
      const rows = await changeRows(db, 'desc').where('changes.project_id', '=', projectId).limit(limit).execute()
      return rows.map(storedChange)
    },
    async tell(channel, tell) {
      await db.transaction().execute(async (tx) => {
        const untold = tx
          .selectFrom('changes')
          .select((select) => ['changes.id as change_id', select.val(channel).as('channel')])
          .where(notTold(channel))
        // Noted first: a second process that wants to note the same waits until this one has told them, and finds none left.
        const noted = await tx
          .insertInto('told')
          .columns(['change_id', 'channel'])
          .expression(untold)
          .onConflict((conflict) => conflict.columns(['change_id', 'channel']).doNothing())
          .returning('change_id')
          .execute()
        const ids = noted.map(({ change_id }) => change_id).sort((a, b) => a - b)
        for (let start = 0; start < ids.length; start += PART) {
          const rows = await changeRows(tx)
            .where('changes.id', 'in', ids.slice(start, start + PART))
            .execute()
          await tell(rows.map(storedChange))
        }
      })
    },
  }
}

/** Changes handed over at once. */
const PART = 1_000

export function changeRows(db: Kysely<Tables>, order: 'asc' | 'desc' = 'asc') {
  return db
    .selectFrom('changes')
    .innerJoin('backlinks', 'backlinks.id', 'changes.backlink_id')
    .select([
      'changes.id',
      'changes.project_id',
      'backlinks.source',
      'backlinks.target',
      'changes.at',
      'changes.change',
    ])
    .orderBy('changes.id', order)
}

type Row = Awaited<ReturnType<ReturnType<typeof changeRows>['execute']>>[number]

export function storedChange({ id, project_id, source, target, at, change }: Row): StoredChange {
  return { id, projectId: project_id, source, target, at, change: JSON.parse(change) as Change }
}
