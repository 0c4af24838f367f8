import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../schema.ts'
import type { ListFilter, Sort } from './port.ts'
import { TRAITS, type Trait } from './traits.ts'

/** Links of one grade, of some combinations of traits or, with null, of any. */
export interface Slice {
  readonly grade: string
  readonly combinations: readonly number[] | null
}

/** What is listed in one go, in order of a range. */
export interface Step {
  /** The word of the trait that the list is sorted by, which all these links have; '' when it is sorted by a range. */
  readonly value: string
  readonly slices: readonly Slice[]
}

interface Combination {
  readonly id: number
  readonly grade: string
  readonly value: string
  readonly fits: number
}

/**
 * Cuts what the traits allow into steps: one for each word of the trait that the list is sorted by, in order, or a single
 * one. There are few combinations, so they are all looked through.
 */
export async function stepsOf(db: Kysely<Tables>, { traits }: ListFilter, sort: Sort): Promise<Step[]> {
  const by = TRAITS.find((trait) => trait === sort)
  const conditions = Object.entries(traits).map(([trait, words]) => hasOneOf(trait as Trait, words))
  const fits = conditions.length === 0 ? sql`1` : sql`case when ${sql.join(conditions, sql` and `)} then 1 else 0 end`
  const { rows } = await sql<Combination>`
    select id, grade, ${by === undefined ? sql`''` : sql.ref(by)} as value, ${fits} as fits from traits`.execute(db)
  const byValue = Map.groupBy(rows, ({ value }) => value)
  return [...byValue].map(([value, some]) => ({ value, slices: slicesOf(some, by === undefined) }))
}

function slicesOf(combinations: readonly Combination[], all: boolean): Slice[] {
  return [...Map.groupBy(combinations, ({ grade }) => grade)].flatMap(([grade, some]) => {
    const fitting = some.filter(({ fits }) => fits === 1).map(({ id }) => id)
    if (fitting.length === 0) return []
    return [{ grade, combinations: all && fitting.length === some.length ? null : fitting }]
  })
}

/** Traits that hold several words. */
const SEVERAL: ReadonlySet<Trait> = new Set(['tools', 'rel'])

function hasOneOf(trait: Trait, words: readonly string[]): RawBuilder<boolean> {
  if (!SEVERAL.has(trait)) return sql`${sql.ref(trait)} in (${sql.join(words)})`
  const each = words.map((word) => sql`' ' || ${sql.ref(trait)} || ' ' like ${`% ${word.replaceAll(/[%_]/g, '')} %`}`)
  return sql`(${sql.join(each, sql` or `)})`
}
