import { sql, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import { RANGES, type ListFilter, type ListQuery, type Range } from './port.ts'
import type { Slice } from './slices.ts'
import { wordsIn } from './words.ts'

/** What an index can serve: the ranges asked for, the domain, the combinations of traits or the words. */
export type Served = Range | 'traits' | 'words'

/** What a list is sorted by within a slice. */
export type Column = Range | 'backlink_id'

export function columnOf({ sort }: ListQuery): Column {
  return RANGES.find((range) => range === sort) ?? 'backlink_id'
}

const NUMBERS: ReadonlySet<string> = new Set(['backlink_id', 'project_id', 'traits_id', 'relevance', 'authority'])

/** A column in a dress that no index serves, so that a database looks nothing up by it, whatever its planner believes. */
export function masked(column: string): RawBuilder<unknown> {
  return NUMBERS.has(column) ? sql`+${sql.ref(column)}` : sql`${sql.ref(column)} || ''`
}

/** The condition on each thing that an index serves, apart from the grade. `served` is what is to be looked up by. */
export function conditionsOf(
  flavour: Flavour,
  filter: ListFilter,
  { combinations }: Slice,
  served: Served | Column | null,
): Map<Served, RawBuilder<unknown>> {
  const written = (name: Served, column: string = name): RawBuilder<unknown> =>
    name === served ? sql.ref(column) : masked(column)
  const conditions = new Map<Served, RawBuilder<unknown>>()
  if (combinations !== null) conditions.set('traits', flavour.oneOf(written('traits', 'traits_id'), combinations))
  if (filter.domain !== null) conditions.set('domain', sql`${written('domain')} = ${filter.domain}`)
  for (const [name, [first, last]] of Object.entries(filter.between)) {
    const column = written(name as Range)
    const ends = [
      ...(first === null ? [] : [sql`${column} >= ${first}`]),
      // What is not known ('') is before no day.
      ...(last === null ? [] : [sql`${column} <= ${last}`, sql`${column} > ''`]),
    ]
    conditions.set(name as Range, sql.join(ends, sql` and `))
  }
  const words = wordsIn(filter.text)
  if (words.length > 0)
    conditions.set('words', served === 'words' ? flavour.withWords(words) : flavour.holdsWords(words))
  return conditions
}

/** The condition on the column that an index serves, if there is one. */
export function ownOf(
  conditions: ReadonlyMap<Served, RawBuilder<unknown>>,
  column: Served | Column,
): RawBuilder<unknown>[] {
  return [...conditions].flatMap(([name, condition]) => (name === column ? [condition] : []))
}

/** The rows of a slice. Indexes of ranges lead with the grade; a combination of traits has one grade. */
export function within({ projectId }: ListFilter, { grade }: Slice, served: Served | Column): RawBuilder<unknown> {
  if (served === 'traits') return sql`project_id = ${projectId}`
  if (served === 'words') return sql`${masked('project_id')} = ${projectId} and ${masked('grade')} = ${grade}`
  return sql`project_id = ${projectId} and grade = ${grade}`
}

/** After the place where the last page ended. `walking`: along the index of the column. */
export function beyond(
  { after, descending }: ListQuery,
  { from }: Slice,
  column: Column,
  walking: boolean,
): RawBuilder<unknown>[] {
  const sign = descending ? sql`<` : sql`>`
  const written = (name: string): RawBuilder<unknown> => (walking ? sql.ref(name) : masked(name))
  if (walking && from !== null) return [sql`${written(column)} ${sign}= ${from}`]
  if (after === null) return []
  if (column === 'backlink_id') return [sql`${written(column)} ${sign} ${after.id}`]
  return [sql`(${written(column)}, ${written('backlink_id')}) ${sign} (${after.value}, ${after.id})`]
}

export function inOrder({ descending }: ListQuery, column: Column): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  return sql`order by ${sql.ref(column)} ${direction}, backlink_id ${direction}`
}

export function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions.length === 0 ? [sql`1 = 1`] : conditions, sql` and `)
}
