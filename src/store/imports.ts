import { sql, type Kysely, type Transaction } from 'kysely'
import type { Claim, Skipped } from '../model/claim.ts'
import { canonicalKey, hostKey, siteOf } from '../url/index.ts'
import type { Flavour } from './flavour.ts'
import { writeMany } from './listing/indexes.ts'
import { listClaims, type ReadFile } from './listing/list-claims.ts'
import { paged } from './paged.ts'
import type { Tables } from './schema.ts'
import type { ImportSession, Store } from './store.ts'

/** SQLite takes 32,766 parameters a statement (sqlite.org/limits.html); a claim has ten. */
const ROWS_A_STATEMENT = 1_000

export function imports(db: Kysely<Tables>, flavour: Flavour): Store['imports'] {
  return {
    async begin(projectId, { name, importer, digest }) {
      const { id } = await db
        .insertInto('imports')
        .values({ project_id: projectId, file: name, importer, digest, finished: 0, claims: 0, skipped: 0 })
        .returning('id')
        .executeTakeFirstOrThrow()
      return session(db, flavour, { projectId, importId: id, file: name, importer, digest })
    },
    async has(projectId, digest) {
      const row = await db
        .selectFrom('imports')
        .select('id')
        .where('project_id', '=', projectId)
        .where('digest', '=', digest)
        .where('finished', '=', 1)
        .executeTakeFirst()
      return row !== undefined
    },
    list: (projectId) =>
      db
        .selectFrom('imports')
        .select(['file', 'importer', 'claims', 'skipped'])
        .where('project_id', '=', projectId)
        .where('finished', '=', 1)
        .orderBy('id')
        .execute(),
    async *skipped(projectId) {
      const rows = paged((after, limit) =>
        db
          .selectFrom('skipped')
          .innerJoin('imports', 'imports.id', 'skipped.import_id')
          .select(['skipped.id', 'skipped.row'])
          .where('skipped.project_id', '=', projectId)
          .where('imports.finished', '=', 1)
          .where('skipped.id', '>', after)
          .orderBy('skipped.id')
          .limit(limit)
          .execute(),
      )
      for await (const { row } of rows) yield JSON.parse(row) as Skipped
    },
  }
}

interface File extends ReadFile {
  readonly file: string
  readonly digest: string
}

function session(db: Kysely<Tables>, flavour: Flavour, file: File): ImportSession {
  const { projectId, importId } = file
  let claims = 0
  let skipped = 0
  return {
    async add(rows) {
      const good = rows.filter((row): row is Claim => 'source' in row)
      const bad = rows.filter((row): row is Skipped => 'skipped' in row)
      claims += good.length
      skipped += bad.length
      await db.transaction().execute(async (tx) => {
        for (const part of batches(good)) {
          await tx
            .insertInto('claims')
            .values(part.map((claim) => claimRow(claim, projectId, importId)))
            .execute()
        }
        for (const part of batches(bad)) {
          const values = part.map((row) => ({ project_id: projectId, import_id: importId, row: JSON.stringify(row) }))
          await tx.insertInto('skipped').values(values).execute()
        }
      })
    },
    async finish() {
      await db.transaction().execute(async (tx) => {
        await forgetUnfinished(tx, projectId, importId, file.digest)
        await linkClaims(tx, projectId, importId)
        await writeMany(tx, claims, () => listClaims(tx, flavour, file))
        await tx.updateTable('imports').set({ finished: 1, claims, skipped }).where('id', '=', importId).execute()
      })
      return { file: file.file, importer: file.importer, claims, skipped }
    },
  }
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT)
}

function claimRow(claim: Claim, projectId: number, importId: number): Omit<Tables['claims'], 'id'> {
  const source = new URL(claim.source)
  return {
    project_id: projectId,
    import_id: importId,
    scope: claim.scope,
    source: claim.source,
    source_key: canonicalKey(source),
    source_host: hostKey(source),
    source_domain: siteOf(claim.source),
    target: claim.target,
    target_key: claim.target === null ? '' : canonicalKey(new URL(claim.target)),
    claim: JSON.stringify(claim),
  }
}

/** Drops what an earlier import of the same file said, and what killed imports left behind. */
async function forgetUnfinished(
  tx: Transaction<Tables>,
  projectId: number,
  importId: number,
  digest: string,
): Promise<void> {
  const old = tx
    .selectFrom('imports')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '<', importId)
    .where((is) => is.or([is('finished', '=', 0), is('digest', '=', digest)]))
  await tx.deleteFrom('claims').where('import_id', 'in', old).execute()
  await tx.deleteFrom('skipped').where('import_id', 'in', old).execute()
  await tx
    .deleteFrom('imports')
    .where('project_id', '=', projectId)
    .where('id', '<', importId)
    .where((is) => is.or([is('finished', '=', 0), is('digest', '=', digest)]))
    .execute()
}

/** One backlink for every (page, target) that a claim names. Backlinks stay when a newer export no longer lists them. */
async function linkClaims(tx: Transaction<Tables>, projectId: number, importId: number): Promise<void> {
  await sql`
    insert into backlinks (project_id, source, source_key, source_host, target, target_key)
    select project_id, source, source_key, source_host, target, target_key from claims
    where project_id = ${projectId} and import_id = ${importId} and scope = 'page'
    order by id
    on conflict (project_id, source_key, target_key) do nothing`.execute(tx)
}
