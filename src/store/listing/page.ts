import { sql, type Kysely, type RawBuilder } from 'kysely'
import { GRADES } from '../../model/verdict.ts'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { conditionsOf } from './conditions.ts'
import { driversOf, smallest, type Driver } from './drivers.ts'
import { RANGES, type ListQuery, type Place } from './port.ts'
import { stepsOf, type Step } from './slices.ts'

/** The places of a page, in order. Steps are taken until it is full. */
export async function placesOf(db: Kysely<Tables>, flavour: Flavour, query: ListQuery): Promise<Place[]> {
  const drivers = driversOf(flavour, query)
  const column = RANGES.find((range) => range === query.sort) ?? 'backlink_id'
  const inSteps = column === 'backlink_id' && query.sort !== 'added'
  const found: Place[] = []
  for (const step of stepsLeft(await stepsOf(db, query, query.sort), query, inSteps)) {
    const after = inSteps && step.value !== query.after?.value ? null : query.after
    const part = { ...query, after, limit: query.limit - found.length }
    const driver = await smallest(db, query, step, drivers)
    const select = driver === null ? walk(flavour, part, step, column) : collect(flavour, part, step, column, driver)
    const { rows } = await select.execute(db)
    found.push(...(inSteps ? rows.map(({ id }) => ({ id, value: step.value })) : rows))
    if (found.length >= query.limit) break
  }
  return found
}

/** Steps that hold anything, in order, from the one on where the last page ended. Grades go from best to worst, words by their letters. */
function stepsLeft(steps: readonly Step[], { sort, descending, after }: ListQuery, inSteps: boolean): Step[] {
  const full = steps.filter(({ slices }) => slices.length > 0)
  if (!inSteps) return full
  const rank = (value: string): string =>
    sort === 'grade' ? String(GRADES.findIndex((grade) => grade === value)) : value
  const before = ({ value: one }: Step, { value: other }: { readonly value: string }): number => {
    const order = rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))
    return descending ? -order : order
  }
  const sorted = full.sort(before)
  if (after === null) return sorted
  return sorted.filter((step) => before(step, { value: String(after.value) }) >= 0)
}

/** Walks the index of the column, grade by grade, passing over what does not fit. */
function walk(flavour: Flavour, query: ListQuery, { slices }: Step, column: string): RawBuilder<Place> {
  const branches = slices.map(
    (slice) => sql`select * from (select backlink_id as id, ${sql.ref(column)} as value from listing
      where ${sql.join(conditionsOf(flavour, query, slice, column), sql` and `)} ${inOrder(query, column, 'backlink_id')}) as branch`,
  )
  return sql`select id, value from (${sql.join(branches, sql` union all `)}) as branches ${inOrder(query, 'value', 'id')}`
}

/** Gathers the few rows that one condition leaves, then sorts what fits. */
function collect(flavour: Flavour, query: ListQuery, step: Step, column: string, driver: Driver): RawBuilder<Place> {
  const either = step.slices.map((slice) => sql`(${sql.join(conditionsOf(flavour, query, slice, column), sql` and `)})`)
  return sql`with hits as materialized (${driver(step)})
    select listing.backlink_id as id, ${sql.ref(column)} as value from hits join listing using (backlink_id)
    where (${sql.join(either, sql` or `)}) ${inOrder(query, 'value', 'id')}`
}

function inOrder({ descending, limit }: ListQuery, value: string, id: string): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  return sql`order by ${sql.ref(value)} ${direction}, ${sql.ref(id)} ${direction} limit ${limit}`
}
