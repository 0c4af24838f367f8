import { sql, type Kysely, type RawBuilder } from 'kysely'
import { GRADES } from '../../model/verdict.ts'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { conditionsOf, numbers } from './conditions.ts'
import { driversOf, fewest } from './drivers.ts'
import { RANGES, type ListQuery, type Place } from './port.ts'
import { slicesOf, sortedTrait, wordsOf, type Slice } from './slices.ts'

/** The places of a page, in order. Steps are taken until it is full. */
export async function placesOf(db: Kysely<Tables>, flavour: Flavour, query: ListQuery): Promise<Place[]> {
  const by = sortedTrait(query.sort)
  if (by === null) return placesIn(db, flavour, query, await slicesOf(db, query, null))
  const found: Place[] = []
  for (const word of wordsLeft(await wordsOf(db, query, by), query)) {
    const after = word === query.after?.value ? query.after : null
    const part = { ...query, after, limit: query.limit - found.length }
    const places = await placesIn(db, flavour, part, await slicesOf(db, query, { by, word }))
    found.push(...places.map(({ id }) => ({ id, value: word })))
    if (found.length >= query.limit) break
  }
  return found
}

async function placesIn(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
): Promise<Place[]> {
  if (slices.length === 0) return []
  const column = RANGES.find((range) => range === query.sort) ?? 'backlink_id'
  const few = await fewest(db, driversOf(flavour, query, slices))
  if (few?.length === 0) return []
  const select = few === null ? walk(flavour, query, slices, column) : sortFew(flavour, query, slices, column, few)
  return (await select.execute(db)).rows
}

/** Words in order, from the one on where the last page ended. Grades go from best to worst, words by their letters. */
function wordsLeft(words: readonly string[], { sort, descending, after }: ListQuery): string[] {
  const rank = (word: string): string => (sort === 'grade' ? String(GRADES.findIndex((grade) => grade === word)) : word)
  const compare = (one: string, other: string): number => {
    const order = rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))
    return descending ? -order : order
  }
  const sorted = words.toSorted(compare)
  return after === null ? sorted : sorted.filter((word) => compare(word, String(after.value)) >= 0)
}

/** Walks the index of the column, grade by grade, passing over what does not fit. */
function walk(flavour: Flavour, query: ListQuery, slices: readonly Slice[], column: string): RawBuilder<Place> {
  const branches = slices.map(
    (slice) => sql`select * from (select backlink_id as id, ${sql.ref(column)} as value from listing
      where ${sql.join(conditionsOf(flavour, query, slice, column), sql` and `)} ${inOrder(query, column, 'backlink_id')}) as branch`,
  )
  return sql`select id, value from (${sql.join(branches, sql` union all `)}) as branches ${inOrder(query, 'value', 'id')}`
}

/** Sorts what fits of the few rows that one condition leaves. Their numbers are written out, so that every planner looks them up. */
function sortFew(
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
  column: string,
  few: readonly number[],
): RawBuilder<Place> {
  const either = slices.map((slice) => sql`(${sql.join(conditionsOf(flavour, query, slice, column), sql` and `)})`)
  return sql`select id, value from (select backlink_id as id, ${sql.ref(column)} as value from listing
    where backlink_id in (${numbers(few)}) and (${sql.join(either, sql` or `)})) as few ${inOrder(query, 'value', 'id')}`
}

function inOrder({ descending, limit }: ListQuery, value: string, id: string): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  return sql`order by ${sql.ref(value)} ${direction}, ${sql.ref(id)} ${direction} limit ${limit}`
}
