import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { numbers, rangesOf } from './conditions.ts'
import { wordsIn } from './words.ts'
import type { ListFilter } from './port.ts'
import type { Step } from './slices.ts'

/** Selects the ids of rows of a step that one condition leaves, by its index. */
export type Driver = (step: Step) => RawBuilder<unknown>

/**
 * A condition that leaves at most so many rows is looked up first and its rows are sorted. One that leaves more is met so
 * often along an index in the order asked for that a page is soon full: of a million rows, 51 that fit are among 5,100.
 */
const FEW = 10_000

/** The conditions of a filter that an index can serve. */
export function driversOf(flavour: Flavour, filter: ListFilter): Driver[] {
  const { projectId } = filter
  const project = sql`project_id = ${projectId}`
  const words = wordsIn(filter.text)
  const byRange = rangesOf(filter).map(
    (range): Driver =>
      ({ slices }) =>
        sql.join(
          slices.map(
            ({ grade }) => sql`select backlink_id from listing where ${project} and grade = ${grade} and ${range}`,
          ),
          sql` union all `,
        ),
  )
  if (words.length === 0) return byRange
  return [...byRange, () => sql`select backlink_id from listing where +${project} and ${flavour.findsWords(words)}`]
}

function byTraits({ projectId }: ListFilter): Driver {
  return ({ slices }) => {
    const ids = numbers(slices.flatMap(({ combinations }) => combinations ?? []))
    return sql`select backlink_id from listing where project_id = ${projectId} and traits_id in (${ids})`
  }
}

/** The condition that leaves fewest rows, when those are few; else null. */
export async function smallest(
  db: Kysely<Tables>,
  filter: ListFilter,
  step: Step,
  drivers: readonly Driver[],
): Promise<Driver | null> {
  const cut = step.slices.every(({ combinations }) => combinations !== null)
  let best: { readonly driver: Driver; readonly count: number } | null = null
  for (const driver of cut ? [byTraits(filter), ...drivers] : drivers) {
    const most: number = best?.count ?? FEW
    const select = sql<{ count: number }>`
      select count(*) as count from (select 1 from (${driver(step)}) as hits limit ${most + 1}) as few`
    const count = Number((await select.execute(db)).rows[0]?.count)
    if (count <= most) best = { driver, count }
  }
  return best?.driver ?? null
}
