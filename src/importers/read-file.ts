import type { Claim, Skipped } from '../model/claim.ts'
import { Problem } from '../model/problem.ts'
import { isAccessLog, readLog } from './access-log/read-log.ts'
import { openArchive } from './bytes/archive.ts'
import type { Member } from './bytes/archive.ts'
import { sniffEncoding, TextStream } from './bytes/decode-text.ts'
import { fileKind } from './bytes/file-kind.ts'
import { gunzip } from './bytes/gunzip.ts'
import { LineReader } from './bytes/line-reader.ts'
import { readBytes } from './bytes/open-file.ts'
import { peek } from './bytes/peek.ts'
import type { Peeked } from './bytes/peek.ts'
import { PROBLEMS } from './problems.ts'
import type { Reading } from './reading.ts'
import { readTable } from './table/read-table.ts'
import { RecordReader } from './table/record-reader.ts'
import { sniffDialect } from './table/sniff-dialect.ts'
import { isWorkbook, readWorkbook } from './xlsx/read-workbook.ts'

type Claims = AsyncGenerator<Claim | Skipped>

/** Bytes that tell a kind of file and the encoding. */
const FIRST_BYTES = 4_096
/** Characters that tell a log from a table, and the delimiter. */
const FIRST_TEXT = 32_768

/** The claims of one file, whatever it is: a table, a list, a log, plain, packed, or several in one. */
export async function* readFile(file: string, reading: Reading): Claims {
  const { head, all } = await peek(readBytes(file), FIRST_BYTES)
  if (fileKind(join(head)) !== 'zip') yield* readBytesOf(file, { head, all }, reading)
  else {
    await all.return(undefined)
    yield* readArchive(file, reading)
  }
}

/** A file that is no archive, or a member of one. */
async function* readBytesOf(file: string, { head, all }: Peeked<Uint8Array>, reading: Reading): Claims {
  switch (fileKind(join(head))) {
    case 'zip':
      throw new Problem('invalid', PROBLEMS.nested, { file })
    case 'old-excel':
      throw new Problem('invalid', PROBLEMS.oldExcel, { file })
    case 'binary':
      throw new Problem('invalid', PROBLEMS.binary, { file })
    case 'gzip': {
      const unpacked = await peek(
        gunzip(all, () => reading.note(PROBLEMS.cutShort, { file })),
        FIRST_BYTES,
      )
      if (fileKind(join(unpacked.head)) !== 'text') throw new Problem('invalid', PROBLEMS.binary, { file })
      yield* readText(file, unpacked.all, reading)
      break
    }
    case 'text':
      yield* readText(file, all, reading)
  }
}

async function* readText(file: string, bytes: AsyncIterable<Uint8Array>, reading: Reading): Claims {
  const { head, all } = await peek(decode(bytes), FIRST_TEXT)
  const text = head.join('')
  if (text.trim() === '') throw new Problem('invalid', PROBLEMS.empty, { file })
  if (isAccessLog(text)) yield* readLog(inPieces(all, new LineReader()), file, reading)
  else yield* readTable(inPieces(all, new RecordReader(sniffDialect(text))), file, reading)
}

async function* readArchive(file: string, reading: Reading): Claims {
  const { members, close } = await openArchive(file)
  try {
    const tables = isWorkbook(members)
      ? (await readWorkbook(file, members)).map((sheet) => readTable(sheet.rows(), `${file}/${sheet.name}`, reading))
      : members.map((member) => readMember(`${file}/${member.name}`, member, reading))
    yield* readWhatFits(file, tables, reading)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('invalid', PROBLEMS.brokenArchive, { file, reason: (error as Error).message })
  } finally {
    close()
  }
}

async function* readMember(name: string, member: Member, reading: Reading): Claims {
  yield* readBytesOf(name, await peek(await member.read(), FIRST_BYTES), reading)
}

/** Exports in one file hold tables of several kinds: those of links are read, of the others the note says what they are. */
async function* readWhatFits(file: string, tables: readonly Claims[], reading: Reading): Claims {
  const refused: Problem[] = []
  for (const table of tables)
    try {
      yield* table
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(error)
    }
  if (refused.length === tables.length) throw refused[0] ?? new Problem('invalid', PROBLEMS.noTables, { file })
  for (const { text, params } of refused) reading.note(text, params)
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let stream: TextStream | null = null
  for await (const piece of bytes) {
    stream ??= new TextStream(sniffEncoding(piece))
    yield stream.push(piece)
  }
  yield stream?.end() ?? ''
}

interface PieceReader<T> {
  push(text: string): T[]
  end(): T[]
}

async function* inPieces<T>(pieces: AsyncIterable<string>, reader: PieceReader<T>): AsyncGenerator<T[]> {
  for await (const piece of pieces) yield reader.push(piece)
  yield reader.end()
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
}
