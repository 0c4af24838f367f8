import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { readSetting } from './settings.ts'
import type { Clock } from './watching.ts'

const NAME = 'clock'

export function clock(db: Kysely<Tables>): Clock {
  const read = (): Promise<string | null> => readSetting(db, NAME)
  return {
    read,
    async advance(at) {
      await db
        .insertInto('settings')
        .values({ name: NAME, value: at })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: at }).where('settings.value', '<', at))
        .execute()
      return (await read()) ?? at
    },
  }
}
