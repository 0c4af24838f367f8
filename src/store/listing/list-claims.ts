import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'
import { nameOf, numbersOf } from './combinations.ts'
import { TRAITS, unseenTraits } from './traits.ts'

/** Characters of an address or anchor in the list: enough to read and to sort by, and an index entry stays small. */
export const SHOWN = 200

/**
 * Puts backlinks on the list, and tells those that stand there who reports them and since when. Which, and by which claims,
 * stands in the table `part` (backlink_id, claim_id).
 */
export async function listClaims(tx: Transaction<Tables>, flavour: Flavour, importer: string): Promise<void> {
  const unseen = unseenTraits(importer)
  await nameReporter(tx, importer)
  const traits = (await numbersOf(tx, [unseen])).get(nameOf(unseen))
  if (flavour.lockPart !== null) await sql.raw(flavour.lockPart).execute(tx)
  await addReporter(tx, importer)
  const field = (name: string): RawBuilder<string | null> => sql.raw(flavour.jsonField('claim', name))
  // In order of id: an index of words that is given an earlier row writes out what it had gathered (three times as long).
  await sql`
    insert into listing (backlink_id, project_id, traits_id, grade, domain, source, target, anchor, first_seen, last_seen)
    select backlinks.id, backlinks.project_id, cast(${traits} as bigint), '', max(claims.source_domain), substr(backlinks.source_key, 1, ${sql.lit(SHOWN)}),
      substr(backlinks.target_key, 1, ${sql.lit(SHOWN)}), substr(coalesce(max(${field('anchor')}), ''), 1, ${sql.lit(SHOWN)}),
      coalesce(min(${field('firstSeen')}), ''), coalesce(max(${field('lastSeen')}), '')
    from part join backlinks on backlinks.id = part.backlink_id join claims on claims.id = part.claim_id
    where not (backlinks.target_key = '' and exists (${named()}))
    group by backlinks.id, backlinks.project_id, backlinks.source_key, backlinks.target_key
    order by backlinks.id
    on conflict (backlink_id) do update set domain = excluded.domain,
      last_seen = case when excluded.last_seen > listing.last_seen then excluded.last_seen else listing.last_seen end,
      first_seen = case when excluded.first_seen <> '' and (listing.first_seen = '' or excluded.first_seen < listing.first_seen)
        then excluded.first_seen else listing.first_seen end
      where listing.domain <> excluded.domain or listing.last_seen < excluded.last_seen
        or (excluded.first_seen <> '' and (listing.first_seen = '' or excluded.first_seen < listing.first_seen))`.execute(
    tx,
  )
  await dropStandIns(tx)
}

/** Backlinks of the same page with a target: one without is only a stand-in for them. */
function named(): RawBuilder<unknown> {
  return sql`select 1 from backlinks as named where named.project_id = backlinks.project_id
    and named.source_key = backlinks.source_key and named.target_key <> ''`
}

async function dropStandIns(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql`select 1 from backlinks where target_key = '' limit 1`.execute(tx)
  if (rows.length === 0) return
  await sql`
    delete from listing where backlink_id in (select nameless.id from part join backlinks as named on named.id = part.backlink_id
      join backlinks as nameless on nameless.project_id = named.project_id and nameless.source_key = named.source_key
        and nameless.target_key = '' where named.target_key <> '')`.execute(tx)
}

const OTHERS = TRAITS.filter((trait) => trait !== 'tools')

function lacking(importer: string): RawBuilder<unknown> {
  return sql`' ' || traits.tools || ' ' not like ${`% ${importer} %`}`
}

/** Makes the combinations that name the tool too, in one order, so that nobody who makes the same waits for us in turn. */
async function nameReporter(tx: Transaction<Tables>, importer: string): Promise<void> {
  const columns = sql.join(OTHERS.map((trait) => sql.ref(trait)))
  await sql`
    insert into traits (${columns}, tools) select ${columns}, trim(tools || ' ' || ${importer}) as named from traits where ${lacking(importer)}
      and id in (select traits_id from listing where backlink_id in (select backlink_id from part))
    order by ${columns}, named on conflict do nothing`.execute(tx)
}

/** Links on the list that the tool of this file did not report before get the combination that names it too. */
async function addReporter(tx: Transaction<Tables>, importer: string): Promise<void> {
  const same = sql.join(
    OTHERS.map((trait) => sql`more.${sql.ref(trait)} = traits.${sql.ref(trait)}`),
    sql` and `,
  )
  await sql`
    update listing set traits_id = (select more.id from traits join traits as more
        on ${same} and more.tools = trim(traits.tools || ' ' || ${importer}) where traits.id = listing.traits_id)
    where backlink_id in (select backlink_id from part) and traits_id in (select id from traits where ${lacking(importer)})`.execute(
    tx,
  )
}
