import { sql, type Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { TRAITS, type Traits } from './traits.ts'

/** The number of a combination of traits, which is given one when it is new. */
export async function numberOf(db: Kysely<Tables>, traits: Traits): Promise<number> {
  const known = await find(db, traits)
  if (known !== undefined) return known
  await db
    .insertInto('traits')
    .values(traits)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find(db, traits))!
}

async function find(db: Kysely<Tables>, traits: Traits): Promise<number | undefined> {
  const row = await db
    .selectFrom('traits')
    .select('id')
    .where((is) => is.and(TRAITS.map((trait) => sql<boolean>`${sql.ref(trait)} = ${traits[trait]}`)))
    .executeTakeFirst()
  return row?.id
}
