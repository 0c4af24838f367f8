import type { Kysely, Updateable } from 'kysely'
import type { Claim, Skipped } from '../model/claim.ts'
import { canonicalKey, hostKey, siteOf } from '../url/index.ts'
import type { Flavour } from './flavour.ts'
import { heldFromNow } from './held.ts'
import { complete, completeAbandoned } from './importing/complete.ts'
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
        .values({
          project_id: projectId,
          file: name,
          importer,
          digest,
          finished: 0,
          claims: 0,
          skipped: 0,
          held: heldFromNow(flavour),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return session(db, flavour, { projectId, importId: id, file: name, importer })
    },
    async has(projectId, digest) {
      await completeAbandoned(db, flavour)
      const row = await db
        .selectFrom('imports')
        .select('id')
        .where('project_id', '=', projectId)
        .where('digest', '=', digest)
        .where((is) => is.or([is('finished', '=', 1), is('linked', 'is not', null)]))
        .executeTakeFirst()
      return row !== undefined
    },
    newest: (most) =>
      db
        .selectFrom('imports')
        .select(['project_id as projectId', 'file', 'importer', 'claims', 'skipped'])
        .where('finished', '=', 1)
        .orderBy('id', 'desc')
        .$if(most !== null, (query) => query.limit(most!))
        .execute(),
    async count() {
      const { files } = await db
        .selectFrom('imports')
        .select((select) => select.fn.countAll<number>().as('files'))
        .where('finished', '=', 1)
        .executeTakeFirstOrThrow()
      return Number(files)
    },
    skipped: (projectId) => skippedRows(db, projectId),
  }
}

async function* skippedRows(db: Kysely<Tables>, projectId: number): AsyncGenerator<Skipped> {
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
}

interface File {
  readonly projectId: number
  readonly importId: number
  readonly file: string
  readonly importer: string
}

function session(db: Kysely<Tables>, flavour: Flavour, { projectId, importId, file, importer }: File): ImportSession {
  let claims = 0
  let skipped = 0
  const note = (tx: Kysely<Tables>, read: Updateable<Tables['imports']>) =>
    tx
      .updateTable('imports')
      .set({ ...read, held: heldFromNow(flavour) })
      .where('id', '=', importId)
      .execute()
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
        await note(tx, {})
      })
    },
    async finish() {
      await note(db, { claims, skipped, linked: 0 })
      await complete(db, flavour, importId)
      return { file, importer, claims, skipped }
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
