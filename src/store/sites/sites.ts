import { hash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { ANCHOR_CLASSES, type AnchorClass } from '../../model/audited-link.ts'
import type { SiteSummary } from '../../model/site-summary.ts'
import type { Flavour } from '../flavour.ts'
import { heldFromNow } from '../held.ts'
import { pack, unpack } from '../packed.ts'
import type { Tables } from '../schema.ts'
import { pagesOfSite } from './pages-of-site.ts'
import type { Sites, StaleSite, SummedUp } from './port.ts'

/** Summaries read at once. */
const PART = 100

export function sites(db: Kysely<Tables>, flavour: Flavour): Sites {
  return {
    async rest(projectId, basis) {
      await ofProject(db, projectId)
        .set((is) => ({ looked: is('looked', '+', 1), basis }))
        .where('basis', '<>', basis)
        .execute()
    },
    claimStale: (projectId, most) => claimStale(db, flavour, projectId, most),
    async countStale(projectId) {
      const { count } = await db
        .selectFrom('sites')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('project_id', '=', projectId)
        .where(STALE)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    pages: (projectId, domain, role, most) => pagesOfSite(db, projectId, domain, role, most),
    sumUp: (projectId, site) => sumUp(db, projectId, site),
    async get(projectId, domain) {
      const row = await db
        .selectFrom('sites')
        .select('summary')
        .where('domain', '=', domain)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      return row === undefined || row.summary === null ? null : unpack<SiteSummary>(row.summary)
    },
    all: (projectId) => all(db, projectId),
    anchorMix: (projectId) => anchorMix(db, projectId),
    async fingerprint(projectId) {
      const { rows } = await sql<{ count: number; sum: string | null }>`
        select count(*) as count, cast(sum(digest) as text) as sum from sites where project_id = ${projectId}`.execute(
        db,
      )
      return rows.map(({ count, sum }) => `${count} ${sum}`).join('')
    },
  }
}

/** Written out, so that the partial index serves. */
const STALE = sql<boolean>`summed <> looked`

const ofProject = (db: Kysely<Tables>, projectId: number) => db.updateTable('sites').where('project_id', '=', projectId)

async function claimStale(db: Kysely<Tables>, flavour: Flavour, projectId: number, most: number): Promise<StaleSite[]> {
  const free = db
    .selectFrom('sites')
    .select('domain')
    .where('project_id', '=', projectId)
    .where(STALE)
    .where('held', '<=', flavour.now)
    .limit(most)
  return ofProject(db, projectId)
    .set({ held: heldFromNow(flavour) })
    .where('domain', 'in', flavour.skipLocked ? free.forUpdate().skipLocked() : free)
    .returning(['domain', 'looked'])
    .execute()
}

async function sumUp(db: Kysely<Tables>, projectId: number, { domain, looked, ...site }: SummedUp): Promise<void> {
  const { summary, basis } = site
  const classes = summary.classes.reduce((mask, name) => mask | (1 << ANCHOR_CLASSES.indexOf(name)), 0)
  await ofProject(db, projectId)
    .set({ summed: looked, held: 0, basis, classes, digest: digestOf(summary), summary: pack(summary) })
    .where('domain', '=', domain)
    .execute()
}

/** Forty bits: the sum over a million sites fits the databases' whole numbers. */
function digestOf(summary: SiteSummary): number {
  return Number.parseInt(hash('sha256', JSON.stringify(summary)).slice(0, 10), 16)
}

async function* all(db: Kysely<Tables>, projectId: number): AsyncGenerator<SiteSummary> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('sites')
      .select(['domain', 'summary'])
      .where('project_id', '=', projectId)
      .where('domain', '>', after)
      .orderBy('domain')
      .limit(PART)
      .execute()
    for (const { summary } of rows) if (summary !== null) yield unpack<SiteSummary>(summary)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PART) return
    after = last.domain
  }
}

async function anchorMix(db: Kysely<Tables>, projectId: number): Promise<Record<AnchorClass, number>> {
  const groups = await db
    .selectFrom('sites')
    .select(['classes', (select) => select.fn.countAll<number>().as('sites')])
    .where('project_id', '=', projectId)
    .groupBy('classes')
    .execute()
  const count = (at: number): number =>
    groups.reduce((sum, { classes, sites }) => sum + ((classes >> at) & 1) * Number(sites), 0)
  return Object.fromEntries(ANCHOR_CLASSES.map((name, at) => [name, count(at)])) as Record<AnchorClass, number>
}
