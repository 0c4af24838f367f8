import { sql, type Transaction } from 'kysely'
import type { Flavour } from '../flavour.ts'
import { listClaims } from '../listing/list-claims.ts'
import type { Tables } from '../schema.ts'
import { lockImports } from './lock-imports.ts'

/** A file that was read in full. */
export interface ReadFile {
  readonly projectId: number
  readonly importId: number
  readonly importer: string
}

/** Claims of a file: those after one and up to another. */
export interface Part {
  readonly after: number
  readonly last: number
}

/**
 * Makes a backlink for every (page, target) that some claims of a file name, and puts it on the list. Backlinks stay when
 * a newer export no longer lists them.
 */
export async function linkPart(
  tx: Transaction<Tables>,
  flavour: Flavour,
  file: ReadFile,
  { after, last }: Part,
): Promise<void> {
  await lockImports(tx, flavour)
  // The sign keeps planners from an index of the whole file.
  const ofPart = sql`+claims.import_id = ${file.importId} and claims.id > ${after} and claims.id <= ${last} and scope = 'page'`
  await sql`
    insert into backlinks (project_id, source, source_key, source_host, target, target_key)
    select project_id, source, source_key, source_host, target, target_key from claims where ${ofPart}
    order by id
    on conflict (project_id, source_key, target_key) do nothing`.execute(tx)
  await sql`create temporary table part (backlink_id bigint not null, claim_id bigint not null)`.execute(tx)
  await sql`
    insert into part (backlink_id, claim_id) select backlinks.id, claims.id
    from claims join backlinks using (project_id, source_key, target_key) where ${ofPart} order by 1, 2`.execute(tx)
  await sql`insert into reported (backlink_id, claim_id) select backlink_id, claim_id from part where true on conflict do nothing`.execute(
    tx,
  )
  await listClaims(tx, flavour, file.importer)
  await sql`drop table part`.execute(tx)
}
