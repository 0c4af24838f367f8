import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { and, beyond, columnOf, conditionsOf, inOrder, within, type Served } from './conditions.ts'
import type { ListQuery } from './port.ts'
import type { Slice } from './slices.ts'

/** What some rows of a slice tell of the rest. */
export interface Probe {
  readonly slice: Slice
  /** What it takes to walk along the order asked for until a page is full, in rows looked at. */
  readonly walk: number
  /** The conditions that few of them fit. */
  readonly selective: readonly Served[]
}

/** Entries looked at, in all slices together. */
const PROBED = 4_000
/** An entry that tells by itself whether it fits takes so much of the time of one whose row has to be fetched (bench/store). */
export const ENTRY = 0.15
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
  return slices.map((slice, at) => {
    const row = found.get(at)!
    const [seen, fitting] = [Number(row['seen']), Number(row['fitting'])]
    const selective = names.filter(
      (name) =>
        conditions[at]!.has(name) &&
        Number(row[`fits_${name}`]) * SELECTIVE <= seen &&
        (name !== 'traits' || slice.combinations!.length <= MOST_COMBINATIONS),
    )
    const entries = seen < most ? Math.min(seen, fitting * seen) : (query.limit * seen) / Math.max(fitting, 0.5)
    return { slice, selective, walk: names.every((name) => name === 'traits') ? entries * ENTRY : entries }
  })
}

type Row = Readonly<Record<string, number | null>>

/** The columns that a condition looks at. */
const COLUMNS: Readonly<Partial<Record<Served, readonly string[]>>> = {
  traits: ['traits_id'],
  words: ['source', 'target', 'anchor'],
}

function probeOf(
  query: ListQuery,
  slice: Slice,
  conditions: ReadonlyMap<Served, RawBuilder<unknown>>,
  { at, most, names }: { readonly at: number; readonly most: number; readonly names: readonly Served[] },
): RawBuilder<unknown> {
  const column = columnOf(query)
  const [own, others] = [
    [...conditions].flatMap(([name, condition]) => (name === column ? [condition] : [])),
    [...conditions].flatMap(([name, condition]) => (name === column ? [] : [condition])),
  ]
  const columns = new Set<string>([column, 'backlink_id'])
  for (const name of names) for (const needed of COLUMNS[name] ?? [name]) columns.add(needed)
  const count = (condition: RawBuilder<unknown>, as: string): RawBuilder<unknown> =>
    sql`sum(case when ${condition} then 1 else 0 end) as ${sql.ref(as)}`
  const fits = names.map((name) => count(conditions.get(name) ?? sql`1 = 1`, `fits_${name}`))
  return sql`select ${sql.lit(at)} as at, count(*) as seen, ${sql.join([count(and(others), 'fitting'), ...fits])}
    from (select ${sql.join([...columns].map((name) => sql.ref(name)))} from listing
      where ${and([within(query, slice, column), ...own, ...beyond(query, column, true)])}
      ${inOrder(query, column, true)} limit ${sql.lit(most)}) as listing`
}
