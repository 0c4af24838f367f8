import { sql, type Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { TRAITS, type Traits } from './traits.ts'

/** Names a combination within a process. */
export function nameOf(traits: Traits): string {
  return TRAITS.map((trait) => traits[trait]).join('\n')
}

/**
 * The numbers of combinations of traits, by name; those that are new are given one. They are made in one order, so that
 * two workers that make the same never wait for each other in turn.
 */
export async function numbersOf(db: Kysely<Tables>, wanted: readonly Traits[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  const distinct = [...new Map(wanted.map((traits) => [nameOf(traits), traits]))].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  for (const [name, traits] of distinct) {
    const id = await find(db, traits)
    if (id !== undefined) numbers.set(name, id)
  }
  for (const [name, traits] of distinct) {
    if (numbers.has(name)) continue
    await db
      .insertInto('traits')
      .values(traits)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    numbers.set(name, (await find(db, traits))!)
  }
  return numbers
}

async function find(db: Kysely<Tables>, traits: Traits): Promise<number | undefined> {
  const row = await db
    .selectFrom('traits')
    .select('id')
    .where((is) => is.and(TRAITS.map((trait) => sql<boolean>`${sql.ref(trait)} = ${traits[trait]}`)))
    .executeTakeFirst()
  return row?.id
}
