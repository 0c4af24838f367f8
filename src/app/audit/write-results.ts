import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toCsv, toJsonLines, toResultLines } from '../../exporters/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { ProfileAudit } from '../../model/profile-audit.ts'
import type { Project } from '../../model/project.ts'
import { createProfileAudit } from '../../profile/index.ts'
import { htmlReport } from '../../reports/index.ts'
import type { Store } from '../../store/index.ts'
import type { Context } from '../operation.ts'
import { AUDIT_MESSAGES } from './messages.ts'

export interface ResultsInput {
  readonly store: Store
  readonly projectId: number
  readonly project: Project
  readonly rows: AsyncIterable<AuditedLink>
  readonly out: string
  readonly now: string
}

export interface AuditSummary {
  readonly site: string
  readonly links: number
  readonly grades: Readonly<Record<string, number>>
  readonly files: { readonly report: string; readonly results: string; readonly table: string }
}

const STAGE = { nl: 'Beoordeelt links', en: 'Judging links' }
const WRITING = { nl: 'Schrijft het rapport', en: 'Writing the report' }

/**
 * Judges and writes in one stream: result lines first, kept beside the full rows on disk; then, when the whole profile
 * is known, the table and the report from those rows. Memory does not grow with the number of links.
 */
export async function writeResults(input: ResultsInput, context: Context): Promise<AuditSummary> {
  const { out, project } = input
  const files = { report: join(out, 'report.html'), results: join(out, 'results.jsonl'), table: join(out, 'links.csv') }
  const spool = join(out, '.rows.tmp')
  const profile = createProfileAudit()
  try {
    await writeAll(spool, toJsonLines(counted(input, (link) => profile.add(link), context)))
    await writeAll(files.results, toResultLines(readSpool(spool)))
    await writeAll(files.table, toCsv(readSpool(spool), { explain: (link) => why(link, context) }))
    const audit = profile.result()
    context.report({ stage: WRITING, done: 0, total: 1 })
    await writeAll(files.report, reportOf(input, audit, readSpool(spool), context))
    context.report({ stage: WRITING, done: 1, total: 1 })
    return {
      site: project.site,
      links: audit.links,
      grades: Object.fromEntries(audit.grades.map(({ name, links }) => [name, links])),
      files,
    }
  } finally {
    await rm(spool, { force: true })
  }
}

export async function makeFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      'invalid',
      {
        nl: 'De map {out} is niet te maken ({why}). Kies een andere met --out.',
        en: 'The folder {out} cannot be made ({why}). Choose another with --out.',
      },
      { out, why: error.code ?? error.message },
    )
  })
}

async function* counted(
  { rows, store, projectId }: ResultsInput,
  count: (link: AuditedLink) => void,
  context: Context,
): AsyncGenerator<AuditedLink> {
  const total = await store.backlinks.count(projectId)
  let done = 0
  for await (const row of rows) {
    count(row)
    context.report({ stage: STAGE, done: ++done, total })
    yield row
  }
}

async function* readSpool(file: string): AsyncGenerator<AuditedLink> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    yield JSON.parse(line) as AuditedLink
}

function why({ verdict: { because } }: AuditedLink, { language }: Context): string {
  const text = AUDIT_MESSAGES[because.message]
  return text ? say(text, language, because.params) : because.message
}

function reportOf(
  { project, now }: ResultsInput,
  audit: ProfileAudit,
  rows: AsyncIterable<AuditedLink>,
  { language }: Context,
): AsyncIterable<string> {
  return htmlReport({
    project,
    audit,
    generatedAt: now,
    language,
    rows,
    messages: AUDIT_MESSAGES,
  })
}

/** Writes a stream of text to a file with back-pressure. */
async function writeAll(file: string, text: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(text), createWriteStream(file))
}
