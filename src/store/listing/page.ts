import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { and, beyond, columnOf, conditionsOf, inOrder, masked, ownOf, within } from './conditions.ts'
import type { ListQuery, Place } from './port.ts'
import { inRankOrder, slicesOf, sortedTrait, wordsOf, type Slice } from './slices.ts'
import type { Trait } from './traits.ts'
import { MOST_SORTED, waysOf, type Way } from './ways.ts'

/** The places of a page, in order. */
export async function placesOf(db: Kysely<Tables>, flavour: Flavour, query: ListQuery): Promise<Place[]> {
  const by = sortedTrait(query.sort)
  const slices = await slicesOf(db, query, null)
  if (by === null) return placesIn(db, flavour, query, slices)
  return (await placesOfFew(db, flavour, { query, by, slices })) ?? placesByWord(db, flavour, query, by)
}

async function placesIn(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
): Promise<Place[]> {
  if (slices.length === 0) return []
  const ways = await waysOf(db, flavour, query, slices)
  if (ways.length === 0) return []
  const { rows } = await selectOf(flavour, query, ways).execute(db)
  return rows
}

/** Takes the words of a trait in order, and lists what has each, until the page is full. */
async function placesByWord(db: Kysely<Tables>, flavour: Flavour, query: ListQuery, by: Trait): Promise<Place[]> {
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

/** So many rows are soon read, to be sorted here. */
const FEW = 10_000

/** All that fits, sorted by a trait, when some condition leaves few rows; else null. */
async function placesOfFew(
  db: Kysely<Tables>,
  flavour: Flavour,
  { query, by, slices }: { readonly query: ListQuery; readonly by: Trait; readonly slices: readonly Slice[] },
): Promise<Place[] | null> {
  if (slices.length === 0) return []
  const all: ListQuery = { ...query, sort: 'added', descending: false, after: null, limit: FEW + 1 }
  const ways = await waysOf(db, flavour, { ...all, limit: query.limit }, slices)
  if (ways.some(({ served }) => served === null) || ways.reduce((sum, { cost }) => sum + cost, 0) > MOST_SORTED)
    return null
  if (ways.length === 0) return []
  const { rows } = await sql<{ id: number; word: string }>`
    select few.id, ${sql.ref(`traits.${by}`)} as word from (${selectOf(flavour, all, ways, 'traits_id')}) as few
      join traits on traits.id = few.value`.execute(db)
  if (rows.length > FEW) return null
  const { after, descending, limit } = query
  const compare = (one: Place, other: Place): number => {
    const order = inRankOrder(by, String(one.value), String(other.value)) || one.id - other.id
    return descending ? -order : order
  }
  const places = rows.map(({ id, word }): Place => ({ id, value: word })).sort(compare)
  return places.filter((place) => after === null || compare(place, after) > 0).slice(0, limit)
}

/** The words from the one on where the last page ended. */
function wordsLeft(words: readonly string[], { sort, descending, after }: ListQuery): string[] {
  const compare = (one: string, other: string): number =>
    descending ? inRankOrder(sort, other, one) : inRankOrder(sort, one, other)
  const sorted = words.toSorted(compare)
  return after === null ? sorted : sorted.filter((word) => compare(word, String(after.value)) >= 0)
}

/**
 * Takes what fits from each slice by its way, merged as it comes: a walk ends where the page is full. What is looked up by
 * words is looked up once for all slices.
 * @param shown the column that is given as the value
 */
function selectOf(
  flavour: Flavour,
  query: ListQuery,
  ways: readonly Way[],
  shown: string = columnOf(query),
): RawBuilder<Place> {
  const branch = (condition: RawBuilder<unknown>, walking: boolean) => {
    const written = (name: string) => (walking ? sql.ref(name) : masked(name))
    return sql`select ${written('backlink_id')} as id, ${written(shown)} as value from listing where ${condition}`
  }
  const worded = ways.filter(({ served }) => served === 'words')
  const branches = ways
    .filter(({ served }) => served !== 'words')
    .map((way) => {
      const rows = branch(conditionOf(flavour, query, way), way.served === null)
      return way.served === null ? flavour.walked(rows, inOrder(query, columnOf(query)), query.limit) : rows
    })
  if (worded.length > 0) {
    const found = conditionsOf(flavour, query, worded[0]!.slice, 'words').get('words')!
    const either = worded.map((way) => sql`(${conditionOf(flavour, query, way)})`)
    branches.push(branch(sql`${found} and (${sql.join(either, sql` or `)})`, false))
  }
  const direction = query.descending ? sql`desc` : sql`asc`
  return sql`${sql.join(branches, sql` union all `)} order by value ${direction}, id ${direction} limit ${query.limit}`
}

function conditionOf(flavour: Flavour, query: ListQuery, { slice, served }: Way): RawBuilder<unknown> {
  const column = columnOf(query)
  const indexed = served ?? column
  const conditions = conditionsOf(flavour, query, slice, indexed)
  if (served === 'words') conditions.delete('words')
  const own = ownOf(conditions, indexed)
  const others = [...conditions.values()].filter((condition) => !own.includes(condition))
  const asked = others.length === 0 ? [] : [flavour.unweighed(and(others))]
  const rows = within(query, slice, indexed)
  return and([rows, ...own, ...beyond(query, slice, column, served === null), ...asked])
}
