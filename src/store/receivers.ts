import type { Kysely } from 'kysely'
import { changeRows, storedChange } from './changes.ts'
import { notTold } from './not-told.ts'
import type { Tables } from './schema.ts'
import type { Receivers } from './telling.ts'
import { worthOf } from './worth.ts'

export function receivers(db: Kysely<Tables>): Receivers {
  return {
    async hold(name, owner, now, until) {
      await meet(db, name)
      const { numUpdatedRows } = await db
        .updateTable('receivers')
        .set({ owner, until })
        .where('name', '=', name)
        .where((is) => is.or([is('owner', 'is', null), is('owner', '=', owner), is('until', '<', now)]))
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async release(name, owner) {
      const held = db.updateTable('receivers').where('name', '=', name).where('owner', '=', owner)
      await held.set({ owner: null }).execute()
    },
    async lastDigest(name) {
      const row = await db.selectFrom('receivers').select('last_digest').where('name', '=', name).executeTakeFirst()
      return row?.last_digest ?? null
    },
    async untold(name, now, limit) {
      const rows = await untoldRows(db, name, now).limit(limit).execute()
      return rows.map(({ worth, ...row }) => ({ ...storedChange(row), grade: worth }))
    },
    told: (name, ids, digestAt) => db.transaction().execute((tx) => noteTold(tx, name, ids, digestAt)),
    acknowledge: (id, at) => acknowledge(db, id, at),
    snooze: (id, until) => snooze(db, id, until),
  }
}

/** A receiver that is new begins after the changes that are there. */
async function meet(db: Kysely<Tables>, name: string): Promise<void> {
  await db
    .insertInto('receivers')
    .values((is) => ({
      name,
      since: is.fn.coalesce(
        is.selectFrom('changes').select(({ fn }) => fn.max('id').as('id')),
        is.lit(0),
      ),
      last_digest: null,
      owner: null,
      until: 0,
    }))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

async function noteTold(
  tx: Kysely<Tables>,
  name: string,
  ids: readonly number[],
  digestAt: string | null,
): Promise<void> {
  for (const id of ids)
    await tx
      .insertInto('told')
      .values({ change_id: id, channel: channelOf(name) })
      .onConflict((conflict) => conflict.columns(['change_id', 'channel']).doNothing())
      .execute()
  if (digestAt !== null)
    await tx.updateTable('receivers').set({ last_digest: digestAt }).where('name', '=', name).execute()
}

async function acknowledge(db: Kysely<Tables>, id: number, at: string): Promise<boolean> {
  const known = await db.selectFrom('changes').select('id').where('id', '=', id).executeTakeFirst()
  if (known === undefined) return false
  await db
    .insertInto('acknowledged')
    .values({ change_id: id, at })
    .onConflict((conflict) => conflict.column('change_id').doNothing())
    .execute()
  return true
}

async function snooze(db: Kysely<Tables>, id: number, until: string): Promise<boolean> {
  const row = await db.selectFrom('changes').select('backlink_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return false
  await db
    .insertInto('snoozes')
    .values({ backlink_id: row.backlink_id, until })
    .onConflict((conflict) => conflict.column('backlink_id').doUpdateSet({ until }))
    .execute()
  return true
}

const channelOf = (name: string): string => `receiver:${name}`

/** What came after the receiver was first named, and was neither told nor done with, of links that are not snoozed. */
function untoldRows(db: Kysely<Tables>, name: string, now: string) {
  return changeRows(db)
    .select(worthOf('changes.backlink_id', 'changes.at').as('worth'))
    .where((is) => is('changes.id', '>', is.selectFrom('receivers').select('since').where('name', '=', name)))
    .where(notTold(channelOf(name)))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('acknowledged')
            .select('acknowledged.change_id')
            .whereRef('acknowledged.change_id', '=', 'changes.id'),
        ),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('snoozes')
            .select('snoozes.backlink_id')
            .whereRef('snoozes.backlink_id', '=', 'changes.backlink_id')
            .where('snoozes.until', '>', now),
        ),
      ),
    )
}
