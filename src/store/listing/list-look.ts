import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { JudgedLink, LinkSummary, ShownLink } from '../watching.ts'
import { nameOf, numbersOf } from './combinations.ts'
import { SHOWN } from './list-claims.ts'
import type { Traits } from './traits.ts'

/** Notes a look and what it changed, before it is judged. */
export async function listLook(db: Kysely<Tables>, backlinkId: number, at: string, changed: boolean): Promise<void> {
  await db
    .updateTable('listing')
    .set({ checked: at, ...(changed && { changed: at }) })
    .where('backlink_id', '=', backlinkId)
    .execute()
}

const flag = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

/** Brings the rows of links up to their last verdicts. Where a link stood, and with which words, stays known when it is gone. */
export async function listJudged(db: Kysely<Tables>, judged: readonly JudgedLink[]): Promise<void> {
  const rows = await rowsOf(db, judged)
  // In one order, so that two processes never wait for each other in turn.
  const inOrder = judged.toSorted((one, other) => one.observation.backlinkId - other.observation.backlinkId)
  const known = inOrder.flatMap((link) => {
    const row = rows.get(link.observation.backlinkId)
    return row === undefined ? [] : [{ link, row, traits: traitsAfter(row, link) }]
  })
  const numbers = await numbersOf(
    db,
    known.map(({ traits }) => traits),
  )
  for (const { link, row, traits } of known) {
    const news = changed(row, { ...rowAfter(row, link), traits_id: numbers.get(nameOf(traits))! })
    if (Object.keys(news).length > 0)
      await db.updateTable('listing').set(news).where('backlink_id', '=', row.backlink_id).execute()
  }
}

type Row = Tables['listing'] & Pick<Traits, 'placement' | 'anchor_class' | 'rel' | 'tools'>

async function rowsOf(db: Kysely<Tables>, judged: readonly JudgedLink[]): Promise<ReadonlyMap<number, Row>> {
  if (judged.length === 0) return new Map()
  const ids = judged.map(({ observation }) => observation.backlinkId)
  const rows = await db
    .selectFrom('listing')
    .innerJoin('traits', 'traits.id', 'listing.traits_id')
    .selectAll('listing')
    .select(['placement', 'anchor_class', 'rel', 'tools'])
    .where('backlink_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.backlink_id, row]))
}

function traitsAfter(row: Row, { observation, summary }: JudgedLink): Traits {
  const { placement, anchor_class, rel, tools } = row
  const shown = traitsOf(summary.link) ?? { placement, anchor_class, rel }
  return { ...shown, ...lookTraits(summary), grade: observation.verdict.grade, tools }
}

function rowAfter(row: Row, { observation, summary }: JudgedLink): Partial<Tables['listing']> {
  const { at, verdict } = observation
  return {
    grade: verdict.grade,
    domain: summary.domain,
    anchor: (summary.link?.anchor ?? row.anchor).slice(0, SHOWN),
    relevance: summary.relevance ?? -1,
    authority: summary.authority ?? -1,
    checked: at,
    ...(summary.found === true && seenOn(at.slice(0, 10), row.first_seen, row.last_seen)),
  }
}

/** Only what is new is written: each column is in an index of its own, and few change from one look to the next. */
function changed(before: Row, after: Partial<Tables['listing']>): Partial<Tables['listing']> {
  const entries = Object.entries(after).filter(([column, value]) => before[column as keyof Row] !== value)
  return Object.fromEntries(entries)
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
