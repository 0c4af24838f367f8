import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { numbers, rangesOf } from './conditions.ts'
import { wordsIn } from './words.ts'
import type { ListFilter } from './port.ts'
import type { Slice } from './slices.ts'

/** Finds the rows that one condition leaves, by its index. */
export interface Driver {
  /** Selects their ids. */
  readonly rows: RawBuilder<unknown>
  /** Selects some of them with less work; where these are many already, there is no need to look at all. */
  readonly some?: RawBuilder<unknown>
}

/**
 * A condition that leaves at most so many rows is looked up first and its rows are sorted. One that leaves more is met so
 * often along an index in the order asked for that a page is soon full: of a million rows, 51 that fit are among 5,100.
 */
const FEW = 10_000
/** To look up more combinations of traits than this takes longer than to walk. */
const FEW_COMBINATIONS = 2_000

/** The conditions of a filter that an index can serve. */
export function driversOf(flavour: Flavour, filter: ListFilter, slices: readonly Slice[]): Driver[] {
  const project = sql`project_id = ${filter.projectId}`
  const drivers = rangesOf(filter).map((range): Driver => {
    const branches = slices.map(
      ({ grade }) => sql`select backlink_id from listing where ${project} and grade = ${grade} and ${range}`,
    )
    return { rows: sql.join(branches, sql` union all `) }
  })
  const ids = slices.flatMap(({ combinations }) => combinations ?? [])
  if (slices.every(({ combinations }) => combinations !== null) && ids.length <= FEW_COMBINATIONS)
    drivers.push({
      rows: sql`select backlink_id from listing where ${project} and traits_id in (${numbers(ids)})`,
    })
  const words = wordsIn(filter.text)
  if (words.length > 0)
    drivers.push({ rows: flavour.withWords(words, 'beginning'), some: flavour.withWords(words, 'whole') })
  return drivers
}

/** The rows that the condition leaves which leaves fewest, when those are few; else null. */
export async function fewest(db: Kysely<Tables>, drivers: readonly Driver[]): Promise<readonly number[] | null> {
  let best: readonly number[] | null = null
  for (const { rows, some } of drivers) {
    const most: number = best?.length ?? FEW
    if (some !== undefined && (await idsOf(db, some, most + 1)).length > most) continue
    const ids = await idsOf(db, rows, most + 1)
    if (ids.length <= most) best = ids
  }
  return best
}

async function idsOf(db: Kysely<Tables>, rows: RawBuilder<unknown>, most: number): Promise<number[]> {
  const found = await sql<{ id: number }>`select backlink_id as id from (${rows}) as hits limit ${most}`.execute(db)
  return found.rows.map(({ id }) => id)
}
