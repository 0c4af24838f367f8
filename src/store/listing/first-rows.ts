import { sql, type Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Flavour } from '../flavour.ts'
import type { ListQuery } from './port.ts'
import type { Slice } from './slices.ts'

/**
 * Slices from their first row on, in order of import; those without any are left out. Traits go along with that order: what
 * two tools report came with the first file, and a walk from the other end would pass over all the rest.
 */
export async function fromFirstRows(
  db: Kysely<Tables>,
  flavour: Flavour,
  { projectId, after, descending }: ListQuery,
  slices: readonly Slice[],
): Promise<Slice[]> {
  const ids = slices.flatMap(({ combinations }) => combinations ?? [])
  const first = descending ? sql`max` : sql`min`
  const rest = after === null ? sql`` : sql`and backlink_id ${descending ? sql`<` : sql`>`} ${after.id}`
  const { rows } = await sql<{ grade: string; id: number | null }>`
    select grade, ${first}(first) as id from (select grade, (select ${first}(backlink_id) from listing
        where project_id = ${projectId} and traits_id = traits.id ${rest}) as first
      from traits where ${flavour.oneOf(sql`id`, ids)}) as firsts group by grade`.execute(db)
  const from = new Map(rows.map(({ grade, id }) => [grade, id]))
  return slices.flatMap((slice) => {
    const id = from.get(slice.grade) ?? null
    return id === null ? [] : [{ ...slice, from: Number(id) }]
  })
}
