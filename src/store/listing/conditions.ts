import { sql, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import { wordsIn } from './words.ts'
import type { ListFilter, ListQuery } from './port.ts'
import type { Slice } from './slices.ts'

/** Everything that a row of a slice has to fulfil, after the place where the last page ended. */
export function conditionsOf(
  flavour: Flavour,
  query: ListQuery,
  { grade, combinations }: Slice,
  column: string,
): RawBuilder<unknown>[] {
  const { projectId, text, after, descending } = query
  const conditions: RawBuilder<unknown>[] = [sql`project_id = ${projectId}`, sql`grade = ${grade}`]
  // A plus, and '' put behind a text, keep databases from looking these up first: they are to be checked along the way.
  if (combinations !== null) conditions.push(sql`+traits_id in (${numbers(combinations)})`)
  if (after !== null) conditions.push(beyond(column, after, descending))
  conditions.push(...rangesOf(query, (name) => sql`${sql.ref(name)} || ''`))
  const words = wordsIn(text)
  if (words.length > 0) conditions.push(flavour.holdsWords(words))
  return conditions
}

function beyond(column: string, { value, id }: { value: string | number; id: number }, descending: boolean) {
  const sign = descending ? sql`<` : sql`>`
  if (column === 'backlink_id') return sql`backlink_id ${sign} ${id}`
  return sql`(${sql.ref(column)}, backlink_id) ${sign} (${value}, ${id})`
}

/** The conditions on values of columns, each of which an index serves. */
export function rangesOf(
  { domain, between }: ListFilter,
  written: (column: string) => RawBuilder<unknown> = (column) => sql.ref(column),
): RawBuilder<unknown>[] {
  const ranges = Object.entries(between).map(([column, [first, last]]) => {
    const ends = [
      ...(first === null ? [] : [sql`${written(column)} >= ${first}`]),
      // What is not known ('') is before no day.
      ...(last === null ? [] : [sql`${written(column)} <= ${last}`, sql`${written(column)} > ''`]),
    ]
    return sql.join(ends, sql` and `)
  })
  return domain === null ? ranges : [sql`${written('domain')} = ${domain}`, ...ranges]
}

/** Numbers of our own, written out: databases look through a list of constants faster than of parameters. */
export function numbers(ids: readonly number[]): RawBuilder<unknown> {
  return sql.raw(ids.join(', '))
}
