import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { JudgedLink, LinkSummary, ShownLink } from '../watching.ts'
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
    .selectAll('listing')
    .select(['placement', 'anchor_class', 'rel', 'tools'])
    .where('backlink_id', '=', backlinkId)
    .executeTakeFirst()
  if (row === undefined) return
  const { placement, anchor_class, rel, tools, ...before } = row
  const shown = traitsOf(summary.link) ?? { placement, anchor_class, rel }
  const after = {
    traits_id: await numberOf(db, { ...shown, ...lookTraits(summary), grade: verdict.grade, tools }),
    grade: verdict.grade,
    domain: summary.domain,
    anchor: (summary.link?.anchor ?? row.anchor).slice(0, SHOWN),
    relevance: summary.relevance ?? -1,
    authority: summary.authority ?? -1,
    checked: at,
    ...(summary.found === true && seenOn(at.slice(0, 10), row.first_seen, row.last_seen)),
  }
  const news = changed(before, after)
  if (Object.keys(news).length > 0)
    await db.updateTable('listing').set(news).where('backlink_id', '=', backlinkId).execute()
}

/** Only what is new is written: each column is in an index of its own, and few change from one look to the next. */
function changed<Row extends object>(before: Row, after: Partial<Row>): Partial<Row> {
  const entries = Object.entries(after).filter(([column, value]) => before[column as keyof Row] !== value)
  return Object.fromEntries(entries) as Partial<Row>
}

function lookTraits({ outcome, status, found, followed, indexable }: LinkSummary) {
  const code = status === null ? '' : String(status)
  return { outcome, status: code, found: flag(found), followed: flag(followed), indexable: flag(indexable) }
}

function traitsOf(link: ShownLink | null) {
  return link === null ? null : { placement: link.placement, anchor_class: link.anchorClass, rel: link.rel.join(' ') }
}

function seenOn(day: string, first: string, last: string) {
  return { first_seen: first !== '' && first < day ? first : day, last_seen: last > day ? last : day }
}
