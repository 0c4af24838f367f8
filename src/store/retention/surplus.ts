import { sql, type RawBuilder } from 'kysely'
import type { Kept } from './port.ts'

/** ISO times before which rows of a kind may go; null where they never do. */
export type Before = Readonly<Record<Kept, string | null>>

/** A later row of the same page for the same project. */
const LATER_LOOK = sql`select 1 from inspections as later join runs as its on its.id = later.run_id
  where later.url_key = inspections.url_key and later.role = inspections.role and later.id > inspections.id
    and its.project_id = (select project_id from runs where runs.id = inspections.run_id)`

const LATER_SNAPSHOT = sql`select 1 from snapshots as later where later.project_id = snapshots.project_id
  and later.url_key = snapshots.url_key and later.form = snapshots.form and later.id > snapshots.id`

/** Says of a row that it may go, by kind. The newest of each page and link always stay. */
const MAY_GO: Readonly<Record<Kept, RawBuilder<boolean>>> = {
  observations: sql`exists (select 1 from observations as before where before.id =
      (select max(id) from observations as earlier
        where earlier.backlink_id = observations.backlink_id and earlier.id < observations.id)
      and before.verdict = observations.verdict)
    and exists (select 1 from observations as later
      where later.backlink_id = observations.backlink_id and later.id > observations.id)`,
  inspections: sql`exists (${LATER_LOOK})
    and not exists (select 1 from observations where observations.inspection_id = inspections.id)
    and not exists (select 1 from links where links.known_id = inspections.id)
    and not exists (select 1 from links where links.looked_id = inspections.id)
    and not exists (select 1 from changes where changes.inspection_id = inspections.id)`,
  changes: sql`true`,
  snapshots: sql`exists (${LATER_SNAPSHOT}) and (well = 0 or exists (${LATER_SNAPSHOT} and later.well = 1))`,
}

/** Column whose content weighs most. */
const WEIGHT: Readonly<Record<Kept, string>> = {
  observations: 'verdict',
  inspections: 'inspection',
  changes: 'change',
  snapshots: 'visit',
}

export function countSurplus(kind: Kept, before: string): RawBuilder<{ rows: number; bytes: number }> {
  return sql`select count(*) as rows, cast(coalesce(sum(length(${sql.ref(WEIGHT[kind])})), 0) as integer) as bytes
    from ${sql.table(kind)} where at < ${before} and ${MAY_GO[kind]}`
}

/** The next rows of a kind that may go, in order of id. */
export function nextSurplus(kind: Kept, before: string, after: number, most: number): RawBuilder<{ id: number }> {
  return sql`select id from ${sql.table(kind)} where id > ${after} and at < ${before} and ${MAY_GO[kind]}
    order by id limit ${sql.lit(most)}`
}
