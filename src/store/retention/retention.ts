import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../schema.ts'
import { keepSetting, readSetting } from '../settings.ts'
import { dropUnused } from '../snapshots/bodies.ts'
import { KEPT, type Kept, type Retention, type RetentionRules, type Surplus } from './port.ts'
import { countSurplus, nextSurplus, type Before } from './surplus.ts'

const NAME = 'retention'
/** A year of looks that all show the same tells no more than its first and its last. */
const USUAL: RetentionRules = { sameLooks: 365, changes: null, snapshots: null }
const DAY = 86_400_000
/** Rows that go in one transaction: few enough that nobody waits for them. */
const PART = 500

export function retention(db: Kysely<Tables>): Retention {
  const read = async (): Promise<RetentionRules> => {
    const set = await readSetting(db, NAME)
    return set === null ? USUAL : { ...USUAL, ...(JSON.parse(set) as Partial<RetentionRules>) }
  }
  return {
    read,
    set: (rules) => keepSetting(db, NAME, JSON.stringify(rules)),
    async surplus(now) {
      const before = limits(await read(), now)
      const counted: [Kept, Surplus][] = []
      for (const kind of KEPT) counted.push([kind, await count(db, kind, before[kind])])
      return Object.fromEntries(counted) as Record<Kept, Surplus>
    },
    async *tidy(now) {
      const before = limits(await read(), now)
      for (const kind of KEPT) if (before[kind] !== null) yield* letGo(db, kind, before[kind])
    },
  }
}

/** Evidence goes by the same rule as the looks that it is of. */
function limits({ sameLooks, changes, snapshots }: RetentionRules, now: string): Before {
  const ago = (days: number | null): string | null =>
    days === null ? null : new Date(Date.parse(now) - days * DAY).toISOString()
  return { observations: ago(sameLooks), inspections: ago(sameLooks), changes: ago(changes), snapshots: ago(snapshots) }
}

async function count(db: Kysely<Tables>, kind: Kept, before: string | null): Promise<Surplus> {
  if (before === null) return { rows: 0, bytes: 0 }
  const [found] = (await countSurplus(kind, before).execute(db)).rows
  return { rows: Number(found?.rows ?? 0), bytes: Number(found?.bytes ?? 0) }
}

async function* letGo(db: Kysely<Tables>, kind: Kept, before: string): AsyncGenerator<number> {
  let after = 0
  for (;;) {
    const { rows } = await nextSurplus(kind, before, after, PART).execute(db)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    await db.transaction().execute((tx) => REMOVE[kind](tx, ids))
    yield ids.length
    after = ids.at(-1)!
  }
}

type Remove = (tx: Transaction<Tables>, ids: readonly number[]) => Promise<void>

const REMOVE: Readonly<Record<Kept, Remove>> = {
  observations: async (tx, ids) => void (await tx.deleteFrom('observations').where('id', 'in', ids).execute()),
  inspections: async (tx, ids) => void (await tx.deleteFrom('inspections').where('id', 'in', ids).execute()),
  async changes(tx, ids) {
    await tx.deleteFrom('told').where('change_id', 'in', ids).execute()
    await tx.deleteFrom('acknowledged').where('change_id', 'in', ids).execute()
    await tx.deleteFrom('changes').where('id', 'in', ids).execute()
  },
  async snapshots(tx, ids) {
    const gone = await tx.deleteFrom('snapshots').where('id', 'in', ids).returning(['body', 'unscripted']).execute()
    const digests = gone.flatMap(({ body, unscripted }) => [body, unscripted]).filter((digest) => digest !== null)
    await dropUnused(tx, [...new Set(digests)].sort())
  },
}
