import type { Kysely } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { placesOf } from './page.ts'
import { TRAITS, type Trait, type Traits } from './traits.ts'
import type { ListCounts, ListedLink, Listing, ListPage, ListQuery } from './port.ts'

/** Rows read at once when everything is asked for. */
const PART = 1_000

export function listing(db: Kysely<Tables>, flavour: Flavour): Listing {
  const page = (query: ListQuery): Promise<ListPage> => readPage(db, flavour, query)
  return {
    page,
    async *all(query) {
      let after: ListQuery['after'] = null
      do {
        const { links, next }: ListPage = await page({ ...query, after, limit: PART })
        yield* links
        after = next
      } while (after !== null)
    },
    counts: (projectId) => counts(db, projectId),
  }
}

/** One place more than fits on the page shows whether there is another. */
async function readPage(db: Kysely<Tables>, flavour: Flavour, query: ListQuery): Promise<ListPage> {
  const places = await placesOf(db, flavour, { ...query, limit: query.limit + 1 })
  const shown = places.slice(0, query.limit)
  const rows = await rowsOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    links: shown.flatMap(({ id }) => rows.get(id) ?? []),
    next: places.length > query.limit ? shown.at(-1)! : null,
  }
}

async function rowsOf(db: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, ListedLink>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('listing')
    .innerJoin('traits', 'traits.id', 'listing.traits_id')
    .innerJoin('backlinks', 'backlinks.id', 'listing.backlink_id')
    .selectAll('traits')
    .select(['backlinks.id', 'backlinks.source', 'backlinks.target', 'domain', 'anchor', 'relevance', 'authority'])
    .select(['first_seen as firstSeen', 'last_seen as lastSeen', 'checked', 'changed'])
    .where('listing.backlink_id', 'in', ids)
    .execute()
  const known = (value: number): number | null => (value < 0 ? null : value)
  return new Map(
    rows.map(({ id, source, target, domain, anchor, relevance, authority, ...rest }) => {
      const { firstSeen, lastSeen, checked, changed } = rest
      const traits = Object.fromEntries(TRAITS.map((trait) => [trait, rest[trait]])) as Traits
      const ranges = { relevance: known(relevance), authority: known(authority), firstSeen, lastSeen, checked, changed }
      return [id, { id, source, target, domain, anchor, traits, ...ranges }]
    }),
  )
}

async function counts(db: Kysely<Tables>, projectId: number): Promise<ListCounts> {
  const ofProject = db.selectFrom('listing').where('project_id', '=', projectId)
  // Not `count(distinct)`, for which PostgreSQL sorts every row: twice the time.
  const { domains } = await db
    .selectFrom(ofProject.select('domain').distinct().as('distinct'))
    .select((select) => select.fn.countAll<number>().as('domains'))
    .executeTakeFirstOrThrow()
  const groups = await ofProject
    .select(['traits_id', (select) => select.fn.countAll<number>().as('links')])
    .groupBy('traits_id')
    .execute()
  const size = new Map(groups.map(({ traits_id, links }) => [traits_id, Number(links)]))
  const traits = Object.fromEntries(TRAITS.map((trait) => [trait, {}])) as Record<Trait, Record<string, number>>
  let links = 0
  for (const combination of await db.selectFrom('traits').selectAll().execute()) {
    const some = size.get(combination.id) ?? 0
    links += some
    for (const trait of TRAITS) add(traits[trait], combination[trait], some)
  }
  return { links, domains: Number(domains), traits }
}

function add(counts: Record<string, number>, word: string, some: number): void {
  if (some > 0) counts[word] = (counts[word] ?? 0) + some
}
