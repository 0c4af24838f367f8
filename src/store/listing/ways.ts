import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { columnOf, conditionsOf, within, type Served } from './conditions.ts'
import type { ListQuery } from './port.ts'
import { fromFirstRows } from './first-rows.ts'
import { ENTRY, probe, type Probe } from './probe.ts'
import type { Slice } from './slices.ts'
import { wordsIn } from './words.ts'

/** How the rows of a slice are come by. */
export interface Way {
  readonly slice: Slice
  /** The condition whose index is used, and its rows sorted; null to walk along the order asked for. */
  readonly served: Served | null
  /** What that takes, in rows looked at, as far as can be told. */
  readonly cost: number
}

/** A walk over so many rows needs no better way. */
const SHORT = 1_000
/** To look up and sort more rows than this takes longer than a walk over a whole slice mostly does. */
export const MOST_SORTED = 20_000

/** A share of rows with the words asked for that is told by some five of those looked at: they need not be counted, which takes as long as to look them up. */
const ENOUGH = 0.0025

/** Rows with frequent words take as long again to find in an index of words, which reads all that have the one word and all that have the other (bench/store). */
const FREQUENT = 2

/** Chooses a way for each slice, by looking at some of its rows: a planner knows too little of what goes along with what. */
export async function waysOf(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
): Promise<Way[]> {
  const along = (slice: Slice, cost = 0): Way => ({ slice, served: null, cost })
  const column = columnOf(query)
  if (slices.every((slice) => [...conditionsOf(flavour, query, slice, null).keys()].every((name) => name === column)))
    return slices.map((slice) => along(slice))
  const probes = await probeFromFirst(db, flavour, query, slices)
  const doubtful = probes.filter(({ walk }) => walk > SHORT)
  const looked = await lookUps(db, flavour, query, doubtful)
  return probes.flatMap(({ slice, walk }) => {
    const way = looked.get(slice) ?? along(slice, walk)
    return way.cost === 0 ? [] : [way]
  })
}

/** Probes slices where they begin. */
async function probeFromFirst(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
): Promise<Probe[]> {
  const probes = await probe(db, flavour, query, slices)
  const farOff = probes.filter(({ isFarOff }) => isFarOff)
  if (columnOf(query) !== 'backlink_id' || farOff.length === 0) return probes
  const near = probes.filter(({ isFarOff }) => !isFarOff)
  const moved = await fromFirstRows(
    db,
    flavour,
    query,
    farOff.map(({ slice }) => slice),
  )
  return moved.length === 0 ? near : [...near, ...(await probe(db, flavour, query, moved))]
}

/** For slices whose walk is long: the condition that leaves fewer rows than are met on the walk, if there is one. */
async function lookUps(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  probes: readonly Probe[],
): Promise<ReadonlyMap<Slice, Way>> {
  const best = new Map<Slice, Way>()
  for (const way of await countRows(db, flavour, query, probes))
    if (way.cost < (best.get(way.slice)?.cost ?? Infinity)) best.set(way.slice, way)
  if (!probes.some(({ selective }) => selective.includes('words'))) return best
  // Words are looked up in all slices at once.
  const otherwise = probes.reduce((sum, { slice, walk }) => sum + (best.get(slice)?.cost ?? walk), 0)
  const share = probes.reduce((sum, { worded }) => sum + worded / probes.length, 0)
  const reckoned = share > 0 ? share * (await countRowsAtMost(db)) : 0
  if (reckoned >= otherwise) return best
  const cost = share > ENOUGH ? reckoned * FREQUENT : await countWithWords(db, flavour, query, otherwise)
  if (cost >= otherwise || cost > MOST_SORTED) return best
  const worded = probes.map(({ slice }): Way => ({ slice, served: 'words', cost }))
  return new Map(worded.map((way) => [way.slice, best.get(way.slice)?.cost === 0 ? best.get(way.slice)! : way]))
}

async function countRows(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  probes: readonly Probe[],
): Promise<Way[]> {
  const candidates = probes.flatMap(({ slice, selective, walk }) =>
    selective
      .filter((served) => served !== 'words')
      .map((served) => {
        const conditions = conditionsOf(flavour, query, slice, served)
        const row = isInIndex(query, served, [...conditions.keys()]) ? ENTRY : 1
        return { slice, served, walk, row, condition: conditions.get(served)! }
      }),
  )
  if (candidates.length === 0) return []
  const counts = candidates.map(({ slice, served, walk, row, condition }, at) => {
    const rows = sql`select 1 from listing where ${within(query, slice, served)} and ${condition} ${upTo(walk, row)}`
    return sql`select ${sql.lit(at)} as at, count(*) as leaves from (${rows}) as counted`
  })
  const { rows } = await sql<{ at: number; leaves: number }>`${sql.join(counts, sql` union all `)}`.execute(db)
  return rows.flatMap(({ at, leaves }) => {
    const { slice, served, walk, row } = candidates[at]!
    const cost = Number(leaves) * row
    return cost < walk && cost <= MOST_SORTED ? [{ slice, served, cost }] : []
  })
}

/** Whether the index of a condition holds all that is asked: every index holds the order of import, and that of a range the traits. */
function isInIndex({ sort }: ListQuery, served: Served, names: readonly Served[]): boolean {
  return sort === 'added' && names.every((name) => name === served || name === 'traits')
}

/** How many rows there are, all projects together: so many at most. */
async function countRowsAtMost(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(backlink_id) as last from listing`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

async function countWithWords(db: Kysely<Tables>, flavour: Flavour, query: ListQuery, most: number): Promise<number> {
  const found = flavour.rowsWithWords(wordsIn(query.text))
  const { rows } = await sql<{ leaves: number }>`
    select count(*) as leaves from (${found} ${upTo(most)}) as counted`.execute(db)
  return Number(rows[0]!.leaves)
}

/** No need to count further than where another way is as good. `row`: what one takes. */
function upTo(cost: number, row = 1): RawBuilder<unknown> {
  return sql`limit ${sql.lit(Math.ceil(Math.min(cost, MOST_SORTED) / row) + 1)}`
}
