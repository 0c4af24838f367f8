import type { Claim, Skipped } from '../model/claim.ts'
import { Problem } from '../model/problem.ts'
import type { Params, Text } from '../model/text.ts'
import { TextStream, sniffEncoding } from './bytes/decode-text.ts'
import { checkFile, readBytes } from './bytes/open-file.ts'
import { peek } from './bytes/peek.ts'
import { ownSite } from './own-site.ts'
import { PROBLEMS } from './problems.ts'
import type { Reading } from './reading.ts'
import { readTable } from './table/read-table.ts'
import { RecordReader } from './table/record-reader.ts'
import type { BadRow, Row } from './table/record-reader.ts'
import { sniffDialect } from './table/sniff-dialect.ts'

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
    spamHosts: context.spamHosts ?? new Set(),
    ...(context.importer !== undefined && { importer: context.importer }),
    note: (text, params) => context.note?.(text, params),
  }
  for (const file of files) await checkFile(file)
  for (const file of files) yield* readText(readBytes(file), file, reading)
}

/** Bytes that tell a kind of file, the encoding and the delimiter. */
const HEAD = 64 * 1024

async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  reading: Reading,
): AsyncGenerator<Claim | Skipped> {
  const { head, all } = await peek(decode(bytes), HEAD)
  const text = head.join('')
  if (text.trim() === '') throw new Problem('invalid', PROBLEMS.empty, { file })
  yield* readTable(records(all, text), file, reading)
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let stream: TextStream | null = null
  for await (const piece of bytes) {
    stream ??= new TextStream(sniffEncoding(piece))
    yield stream.push(piece)
  }
  yield stream?.end() ?? ''
}

async function* records(pieces: AsyncIterable<string>, head: string): AsyncGenerator<(Row | BadRow)[]> {
  const reader = new RecordReader(sniffDialect(head))
  for await (const piece of pieces) yield reader.push(piece)
  yield reader.end()
}
