import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Flavour } from '../flavour.ts'
import { heldFromNow } from '../held.ts'
import { makeIndexes, takeIndexesAway } from '../listing/indexes.ts'
import type { Tables } from '../schema.ts'
import { forgetReplaced } from './forget.ts'
import { linkPart, type Part, type ReadFile } from './link-part.ts'
import { CLAIMS_A_PART } from './part-size.ts'

/** Takes in a file that was read in full, from where it was left, in parts that others need not wait for long. */
export async function complete(db: Kysely<Tables>, flavour: Flavour, importId: number): Promise<void> {
  const { project_id, importer, claims, linked } = await db
    .selectFrom('imports')
    .select(['project_id', 'importer', 'claims', 'linked'])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const file: ReadFile = { projectId: project_id, importId, importer }
  await forgetReplaced(db, flavour, file)
  // They may be away since a process was killed while it took the file in.
  const away = (await takeIndexesAway(db, flavour, claims)) || (linked ?? 0) > 0
  for (let part = await partAfter(db, importId, linked ?? 0); ; part = await partAfter(db, importId, part.last)) {
    const isLast = part.claims < CLAIMS_A_PART
    await db.transaction().execute(async (tx) => {
      await linkPart(tx, flavour, file, part)
      await note(tx, flavour, file, { linked: part.last, ...(isLast && !away && { finished: 1 }) })
    })
    if (isLast) break
    await sleep(flavour.turn)
  }
  if (!away) return
  await makeIndexes(db, flavour, () => note(db, flavour, file, {}))
  await note(db, flavour, file, { finished: 1 })
}

async function partAfter(
  db: Kysely<Tables>,
  importId: number,
  after: number,
): Promise<Part & { readonly claims: number }> {
  const some = db
    .selectFrom('claims')
    .select('id')
    .where('import_id', '=', importId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(CLAIMS_A_PART)
  const { last, claims } = await db
    .selectFrom(some.as('some'))
    .select((select) => [select.fn.max('id').as('last'), select.fn.countAll<number>().as('claims')])
    .executeTakeFirstOrThrow()
  return { after, last: Number(last ?? after), claims: Number(claims) }
}

/** What has been done, and that somebody is at it. */
async function note(
  db: Kysely<Tables>,
  flavour: Flavour,
  { importId }: ReadFile,
  done: { readonly linked?: number; readonly finished?: number },
): Promise<void> {
  const held = done.finished === 1 ? 0 : heldFromNow(flavour)
  await db
    .updateTable('imports')
    .set({ ...done, held })
    .where('id', '=', importId)
    .execute()
}

/** Takes over the files that a process had read in full when it was killed. */
export async function completeAbandoned(db: Kysely<Tables>, flavour: Flavour): Promise<void> {
  const abandoned = db
    .selectFrom('imports')
    .select('id')
    .where('finished', '=', 0)
    .where('linked', 'is not', null)
    .where('held', '<=', flavour.now)
  const taken = await db
    .updateTable('imports')
    .set({ held: heldFromNow(flavour) })
    .where('id', 'in', flavour.skipLocked ? abandoned.forUpdate().skipLocked() : abandoned)
    .returning('id')
    .execute()
  for (const { id } of taken) await complete(db, flavour, id)
}
