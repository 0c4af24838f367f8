import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'

/** Notes a look at pages of sites; in one order, so that two workers never wait for each other in turn. */
export async function noteLook(db: Kysely<Tables>, projectId: number, domains: readonly string[]): Promise<void> {
  for (const domain of [...new Set(domains)].filter((each) => each !== '').sort())
    await db
      .insertInto('sites')
      .values({ domain, project_id: projectId, looked: 1 })
      .onConflict((known) =>
        known.columns(['domain', 'project_id']).doUpdateSet((is) => ({ looked: is('sites.looked', '+', 1) })),
      )
      .execute()
}
