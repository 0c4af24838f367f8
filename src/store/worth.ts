import { sql, type RawBuilder } from 'kysely'

/**
 * What a link was worth when it was last seen standing: its last grade that is neither lost nor unknown.
 * @param link column that holds the backlink's id
 * @param before column with the time before which the grade was given; null for the newest
 */
export function worthOf(link: string, before: string | null): RawBuilder<string | null> {
  const earlier = before === null ? sql`` : sql`and seen.at < ${sql.ref(before)}`
  return sql<string | null>`(select seen.grade from observations as seen
    where seen.backlink_id = ${sql.ref(link)} and seen.grade not in ('lost', 'unknown') ${earlier}
    order by seen.id desc limit 1)`
}
