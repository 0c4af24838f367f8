import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { nameOf, numbersOf } from './combinations.ts'
import { TRAITS, unseenTraits } from './traits.ts'

/** One file as it is being read. */
export interface ReadFile {
  readonly projectId: number
  readonly importId: number
  readonly importer: string
}

/** Characters of an address or anchor in the list: enough to read and to sort by, and an index entry stays small. */
export const SHOWN = 200

/** Puts the backlinks of a file on the list, and tells those that stand there who reports them and since when. */
export async function listClaims(tx: Transaction<Tables>, flavour: Flavour, file: ReadFile): Promise<void> {
  await addReporter(tx, file)
  const unseen = unseenTraits(file.importer)
  const traits = (await numbersOf(tx, [unseen])).get(nameOf(unseen))
  const field = (name: string): RawBuilder<string | null> => sql.raw(flavour.jsonField('claim', name))
  // In order of id: an index of words that is given an earlier row writes out what it had gathered (three times as long).
  await sql`
    insert into listing (backlink_id, project_id, traits_id, grade, domain, source, target, anchor, first_seen, last_seen)
    select backlinks.id, backlinks.project_id, cast(${traits} as bigint), '', max(claims.source_domain), substr(backlinks.source_key, 1, ${sql.lit(SHOWN)}),
      substr(backlinks.target_key, 1, ${sql.lit(SHOWN)}), substr(coalesce(max(${field('anchor')}), ''), 1, ${sql.lit(SHOWN)}),
      coalesce(min(${field('firstSeen')}), ''), coalesce(max(${field('lastSeen')}), '')
    from claims join backlinks using (project_id, source_key, target_key)
    where import_id = ${file.importId} and scope = 'page' and not (backlinks.target_key = '' and exists (${named()}))
    group by backlinks.id, backlinks.project_id, backlinks.source_key, backlinks.target_key
    order by backlinks.id
    on conflict (backlink_id) do update set domain = excluded.domain,
      last_seen = case when excluded.last_seen > listing.last_seen then excluded.last_seen else listing.last_seen end,
      first_seen = case when excluded.first_seen <> '' and (listing.first_seen = '' or excluded.first_seen < listing.first_seen)
        then excluded.first_seen else listing.first_seen end`.execute(tx)
  await dropStandIns(tx, file)
}

/** Backlinks of the same page with a target: one without is only a stand-in for them. */
function named(): RawBuilder<unknown> {
  return sql`select 1 from backlinks as named where named.project_id = backlinks.project_id
    and named.source_key = backlinks.source_key and named.target_key <> ''`
}

async function dropStandIns(tx: Transaction<Tables>, { projectId, importId }: ReadFile): Promise<void> {
  await sql`
    delete from listing where backlink_id in (select backlinks.id from claims join backlinks on
      backlinks.project_id = claims.project_id and backlinks.source_key = claims.source_key and backlinks.target_key = ''
      where import_id = ${importId} and claims.project_id = ${projectId} and claims.target_key <> '' and scope = 'page')`.execute(
    tx,
  )
}

/** Links on the list that the tool of this file did not report before get the combination that names it too. */
async function addReporter(tx: Transaction<Tables>, { importId, importer }: ReadFile): Promise<void> {
  const here = sql`select backlinks.id from claims join backlinks using (project_id, source_key, target_key)
    where import_id = ${importId} and scope = 'page'`
  const lacking = sql`' ' || traits.tools || ' ' not like ${`% ${importer} %`}`
  const others = TRAITS.filter((trait) => trait !== 'tools')
  const columns = sql.join(others.map((trait) => sql.ref(trait)))
  await sql`
    insert into traits (${columns}, tools) select ${columns}, trim(tools || ' ' || ${importer}) from traits where ${lacking}
      and id in (select traits_id from listing where backlink_id in (${here}))
    on conflict do nothing`.execute(tx)
  const same = sql.join(
    others.map((trait) => sql`more.${sql.ref(trait)} = traits.${sql.ref(trait)}`),
    sql` and `,
  )
  await sql`
    update listing set traits_id = (select more.id from traits join traits as more
        on ${same} and more.tools = trim(traits.tools || ' ' || ${importer}) where traits.id = listing.traits_id)
    where backlink_id in (${here}) and traits_id in (select id from traits where ${lacking})`.execute(tx)
}
