import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { JudgedLink } from '../watching.ts'
import { numberOf } from './combinations.ts'
import { SHOWN } from './list-claims.ts'

/** Notes a look and what it changed, before it is judged. */
export async function listLook(db: Kysely<Tables>, backlinkId: number, at: string, changed: boolean): Promise<void> {
  await db
    .updateTable('listing')
    .set({ checked: at, ...(changed && { changed: at }) })
    .where('backlink_id', '=', backlinkId)
    .execute()
}

const flag = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

/** Brings the row of a link up to its last verdict. Where it stood, and with which words, stays known when it is gone. */
export async function listJudged(db: Kysely<Tables>, { observation, summary }: JudgedLink): Promise<void> {
  const { backlinkId, at, verdict } = observation
  const row = await db
    .selectFrom('listing')
    .innerJoin('traits', 'traits.id', 'listing.traits_id')
    .select(['placement', 'anchor_class', 'rel', 'tools', 'anchor', 'first_seen', 'last_seen'])
    .where('backlink_id', '=', backlinkId)
    .executeTakeFirst()
  if (row === undefined) return
  const { outcome, status, found, followed, indexable, link } = summary
  const day = at.slice(0, 10)
  const traits = {
    grade: verdict.grade,
    outcome,
    status: status === null ? '' : String(status),
    found: flag(found),
    followed: flag(followed),
    rel: link?.rel.join(' ') ?? row.rel,
    placement: link?.placement ?? row.placement,
    anchor_class: link?.anchorClass ?? row.anchor_class,
    indexable: flag(indexable),
    tools: row.tools,
  }
  await db
    .updateTable('listing')
    .set({
      traits_id: await numberOf(db, traits),
      grade: verdict.grade,
      domain: summary.domain,
      anchor: link?.anchor.slice(0, SHOWN) ?? row.anchor,
      relevance: summary.relevance ?? -1,
      authority: summary.authority ?? -1,
      checked: at,
      ...(found === true && {
        first_seen: row.first_seen !== '' && row.first_seen < day ? row.first_seen : day,
        last_seen: day > row.last_seen ? day : row.last_seen,
      }),
    })
    .where('backlink_id', '=', backlinkId)
    .execute()
}
