import type { Claim, Skipped } from '../model/claim.ts'
import type { Params, Text } from '../model/text.ts'
import { knownSpamHosts } from './access-log/spam-hosts.ts'
import { checkFile } from './bytes/open-file.ts'
import { ownSite } from './own-site.ts'
import { readFile } from './read-file.ts'
import type { Reading } from './reading.ts'
import { knownFormat } from './table/layout.ts'

/** Whose links these are and how to read them. */
export interface ImportContext {
  /** Home page of the site that the links lead to: `https://www.example.nl/`. */
  readonly site: string
  /** Further hosts that are the same site. */
  readonly hosts?: readonly string[]
  /** Hosts whose Referers are spam; without it, the list that comes with Schakel. */
  readonly spamHosts?: ReadonlySet<string>
  /** Id of the only format to be considered (`schakel importers` lists them); without it, the contents decide. */
  readonly importer?: string
  /** Told what concerns a whole file rather than a row. */
  note?(text: Text, params: Params): void
}

/**
 * Reads exports of any known tool, lists, ZIP and XLSX files and access logs: one claim or one skipped row for each row,
 * as a stream. Throws a Problem, naming the file, for what is no table of links; all names are looked at before the
 * first is read.
 */
export async function* readClaims(files: readonly string[], context: ImportContext): AsyncGenerator<Claim | Skipped> {
  const reading: Reading = {
    site: ownSite(context.site, context.hosts ?? []),
    spamHosts: context.spamHosts ?? knownSpamHosts(),
    ...(context.importer !== undefined && { importer: knownFormat(context.importer) }),
    note: (text, params) => context.note?.(text, params),
  }
  for (const file of files) await checkFile(file)
  for (const file of files) yield* readFile(file, reading)
}
