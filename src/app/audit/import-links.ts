import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readClaims, SkipSummary } from '../../importers/index.ts'
import type { Claim, Skipped } from '../../model/claim.ts'
import type { Project } from '../../model/project.ts'
import type { ImportSession, ImportSummary, Store } from '../../store/index.ts'
import type { Context } from '../operation.ts'

/** Rows per transaction: large enough to be fast, small enough to stay flat. */
const BATCH = 2_000
const STAGE = { nl: 'Leest links', en: 'Reading links' }
const SUMMARY = {
  nl: '{file}: {claims} {claims|rij|rijen} gelezen, {skipped} overgeslagen',
  en: '{file}: {claims} {claims|row|rows} read, {skipped} skipped',
}

interface Importing {
  readonly store: Store
  readonly projectId: number
  readonly project: Project
}

/**
 * Reads files of backlinks into the store, each once: a file whose content was read before is passed over. Says what was
 * skipped, by reason and line.
 */
export async function importLinks(importing: Importing, files: readonly string[], context: Context): Promise<void> {
  let done = 0
  const count = (rows: number): void => {
    done += rows
    context.report({ stage: STAGE, done, total: null })
  }
  for (const file of files) {
    const skips = new SkipSummary()
    const summary = await importFile(importing, file, { count, skips }, context)
    if (summary === null) continue
    context.note(SUMMARY, { file, claims: summary.claims, skipped: summary.skipped })
    for (const { text, params } of skips.sentences()) context.note(text, params)
  }
}

interface Tally {
  readonly count: (rows: number) => void
  readonly skips: SkipSummary
}

/** Null when the file holds nothing new. The first row shows that it can be read at all, and by which importer. */
async function importFile(
  { store, projectId, project }: Importing,
  file: string,
  { count, skips }: Tally,
  context: Context,
): Promise<ImportSummary | null> {
  const { site, hosts } = project
  let session: ImportSession | null = null
  let batch: (Claim | Skipped)[] = []
  for await (const row of readClaims([file], { site, hosts, note: (text, params) => context.note(text, params) })) {
    if (session === null) {
      const digest = await digestOf(file)
      if (await store.imports.has(projectId, digest)) return null
      session = await store.imports.begin(projectId, { name: file, importer: row.provenance.importer, digest })
    }
    batch.push(row)
    if ('skipped' in row) skips.add(row)
    if (batch.length < BATCH) continue
    await session.add(batch)
    count(batch.length)
    batch = []
  }
  await session?.add(batch)
  count(batch.length)
  return (await session?.finish()) ?? null
}

/** SHA-256 of the content: the same export under another name is still the same export. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
