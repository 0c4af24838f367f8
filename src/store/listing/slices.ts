import { sql, type Kysely, type RawBuilder } from 'kysely'
import { GRADES } from '../../model/verdict.ts'
import type { Tables } from '../schema.ts'
import type { ListFilter, Sort } from './port.ts'
import { TRAITS, type Trait } from './traits.ts'

/** Links of one grade, of some combinations of traits or, with null, of any. */
export interface Slice {
  readonly grade: string
  readonly combinations: readonly number[] | null
  /** The first row that can fit, on a walk in order of import; null where it was not looked for. */
  readonly from: number | null
}

/** Every grade, and that of links that were not judged yet. */
const ALL_GRADES: readonly string[] = [...GRADES, '']

/** The trait that a list is sorted by; null when it is sorted by a range. */
export function sortedTrait(sort: Sort): Trait | null {
  return TRAITS.find((trait) => trait === sort) ?? null
}

/** Grades go from best to worst, words of other traits by their letters. */
export function inRankOrder(sort: Sort, one: string, other: string): number {
  const rank = (word: string): string => (sort === 'grade' ? String(GRADES.findIndex((grade) => grade === word)) : word)
  return rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))
}

/** The words that the trait sorted by has, in no order: one step of the list each. */
export async function wordsOf(db: Kysely<Tables>, { traits }: ListFilter, by: Trait): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct ${sql.ref(by)} as word from traits where ${sql.join([sql`1 = 1`, ...conditionsOn(traits)], sql` and `)}`.execute(
    db,
  )
  return rows.map(({ word }) => word)
}

/** A word of the trait that a list is sorted by: what has it is listed in one go. */
export interface Step {
  readonly by: Trait
  readonly word: string
}

/** What the traits allow, in all or in one step. */
export async function slicesOf(db: Kysely<Tables>, { traits }: ListFilter, step: Step | null): Promise<Slice[]> {
  const { grade: wanted, ...others } = traits
  const grades = ALL_GRADES.filter(
    (grade) => (wanted ?? [grade]).includes(grade) && (step?.by !== 'grade' || step.word === grade),
  )
  const conditions = conditionsOn(others)
  if (step !== null && step.by !== 'grade') conditions.push(sql`${sql.ref(step.by)} = ${step.word}`)
  if (conditions.length === 0) return grades.map((grade) => ({ grade, combinations: null, from: null }))
  const asked = sql`${sql.join(conditions, sql` and `)}`
  const { whole, parted } = await gradesThatFit(db, grades, asked)
  const byGrade = await combinationsOf(db, parted, asked)
  return grades.flatMap((grade): Slice[] => {
    if (whole.includes(grade)) return [{ grade, combinations: null, from: null }]
    const combinations = byGrade.get(grade)
    return combinations === undefined ? [] : [{ grade, combinations, from: null }]
  })
}

/** Grades of which every combination fits, as much goes along with the grade: no row need be asked for it; and those of which some do. */
async function gradesThatFit(
  db: Kysely<Tables>,
  grades: readonly string[],
  asked: RawBuilder<unknown>,
): Promise<{ readonly whole: readonly string[]; readonly parted: readonly string[] }> {
  if (grades.length === 0) return { whole: [], parted: [] }
  const { rows } = await sql<{ grade: string; known: number; fitting: number }>`
    select grade, count(*) as known, sum(case when ${asked} then 1 else 0 end) as fitting from traits
    where grade in (${sql.join(grades)}) group by grade`.execute(db)
  const some = rows.filter(({ fitting }) => Number(fitting) > 0)
  const [whole = [], parted = []] = [true, false].map((all) =>
    some.filter(({ known, fitting }) => (Number(known) === Number(fitting)) === all).map(({ grade }) => grade),
  )
  return { whole, parted }
}

/** The combinations that fit, by grade. */
async function combinationsOf(
  db: Kysely<Tables>,
  grades: readonly string[],
  asked: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (grades.length === 0) return new Map()
  const { rows } = await sql<{ id: number; grade: string }>`
    select id, grade from traits where grade in (${sql.join(grades)}) and ${asked}`.execute(db)
  const byGrade = Map.groupBy(rows, ({ grade }) => grade)
  return new Map([...byGrade].map(([grade, some]) => [grade, some.map(({ id }) => id)]))
}

/** Traits that hold several words. */
const SEVERAL: ReadonlySet<Trait> = new Set(['tools', 'rel'])

function conditionsOn(traits: ListFilter['traits']): RawBuilder<boolean>[] {
  return Object.entries(traits).map(([name, words]) => {
    const trait = name as Trait
    if (!SEVERAL.has(trait)) return sql<boolean>`${sql.ref(trait)} in (${sql.join(words)})`
    const each = words.map((word) => sql`' ' || ${sql.ref(trait)} || ' ' like ${`% ${word.replaceAll(/[%_]/g, '')} %`}`)
    return sql<boolean>`(${sql.join(each, sql` or `)})`
  })
}
