import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { and, beyond, columnOf, conditionsOf, inOrder, ownOf, within, type Served } from './conditions.ts'
import type { ListQuery } from './port.ts'
import type { Slice } from './slices.ts'

/** What some rows of a slice tell of the rest. */
export interface Probe {
  readonly slice: Slice
  /** What it takes to walk along the order asked for until a page is full, in rows looked at. */
  readonly walk: number
  /** The conditions that few of them fit. */
  readonly selective: readonly Served[]
  /** Whether none of the rows, and there are more, had any of the traits asked for. */
  readonly isFarOff: boolean
  /** The share of them that hold the words asked for. */
  readonly worded: number
}

/** Entries looked at, in all slices together. */
const PROBED = 2_000
/** An entry that tells by itself whether it fits takes so much of the time of one whose row has to be fetched (bench/store). */
export const ENTRY = 0.15
/** No row that fits, where so many were to be expected, is no chance (e^-4): something else holds in this slice. */
const SURPRISING = 4
/** What it takes there to find the first: perhaps a walk over all of the slice, so that it is worth looking up whether there is any. */
const UNKNOWN = 20_000
/** Looking up more combinations of traits than this takes longer than to walk. */
const MOST_COMBINATIONS = 2_000
/** A condition that more than one in so many rows fit leaves too many to be looked up. */
const SELECTIVE = 20

/** Looks at the next entries of each slice, in the order asked for, and how many fit. */
export async function probe(
  db: Kysely<Tables>,
  flavour: Flavour,
  query: ListQuery,
  slices: readonly Slice[],
): Promise<Probe[]> {
  const most = Math.ceil(PROBED / slices.length)
  const column = columnOf(query)
  const conditions = slices.map((slice) => conditionsOf(flavour, query, slice, column))
  const names = [...new Set(conditions.flatMap((some) => [...some.keys()]))].filter((name) => name !== column)
  const branches = slices.map((slice, at) => probeOf(query, slice, conditions[at]!, { at, most, names }))
  const { rows } = await sql<Row>`${sql.join(branches, sql` union all `)}`.execute(db)
  const found = new Map(rows.map((row) => [Number(row['at']), row]))
  // All slices are walked side by side, until together they fill the page.
  const fill = [...found.values()].map((row) => shareOf(Number(row['fitting']), Math.max(Number(row['seen']), most)))
  const each = query.limit / fill.reduce((sum, share) => sum + share, 0)
  const ordinary = shareOf(total(rows, 'fitting'), total(rows, 'seen'))
  return slices.map((slice, at) => {
    const row = found.get(at)!
    const [seen, fitting] = [Number(row['seen']), Number(row['fitting'])]
    const selective = names.filter(
      (name) =>
        conditions[at]!.has(name) &&
        Number(row[`fits_${name}`]) * SELECTIVE <= seen &&
        (name !== 'traits' || slice.combinations!.length <= MOST_COMBINATIONS),
    )
    const entries = seen < most ? Math.min(seen, fitting * seen) : each + untilFirst(fitting, seen, ordinary)
    const walk = names.every((name) => name === 'traits') ? entries * ENTRY : entries
    const isFarOff = seen >= most && Number(row['fits_traits'] ?? 1) === 0
    return { slice, selective, walk, isFarOff, worded: Number(row['fits_words'] ?? 0) / Math.max(seen, 1) }
  })
}

/** Rows that are passed over before one fits, as every slice gives its first row before they are merged. `ordinary`: the share that fits in all. */
function untilFirst(fitting: number, seen: number, ordinary: number): number {
  if (fitting > 0) return seen / fitting
  return ordinary * seen > SURPRISING ? UNKNOWN : 1 / Math.max(ordinary, 0.5 / seen)
}

function total(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + Number(row[name]), 0)
}

/** What share of rows fits, when so many of those seen did. */
function shareOf(fitting: number, seen: number): number {
  return Math.max(fitting, 0.5) / seen
}

type Row = Readonly<Record<string, number | null>>

function probeOf(
  query: ListQuery,
  slice: Slice,
  conditions: ReadonlyMap<Served, RawBuilder<unknown>>,
  { at, most, names }: { readonly at: number; readonly most: number; readonly names: readonly Served[] },
): RawBuilder<unknown> {
  const column = columnOf(query)
  // What is asked of other slices only, as all of this one fits it, fits.
  const fits = names.map((name) => {
    const condition = conditions.get(name) ?? sql`1 = 1`
    return sql`case when ${condition} then 1 else 0 end as ${sql.ref(`fits_${name}`)}`
  })
  const fitting = names.map((name) => sql.ref(`fits_${name}`))
  const sums = names.map((name) => sql`sum(${sql.ref(`fits_${name}`)}) as ${sql.ref(`fits_${name}`)}`)
  // Worked out within, where they are worked out once.
  return sql`select ${sql.lit(at)} as at, count(*) as seen, sum(${sql.join([sql`1`, ...fitting], sql` * `)}) as fitting,
      ${sql.join(sums)}
    from (select ${sql.join(fits)} from listing
      where ${and([within(query, slice, column), ...ownOf(conditions, column), ...beyond(query, slice, column, true)])}
      ${inOrder(query, column)} limit ${sql.lit(most)}) as seen`
}
