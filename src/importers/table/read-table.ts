import type { Claim, Skipped } from '../../model/claim.ts'
import type { Text } from '../../model/text.ts'
import { Problem } from '../../model/problem.ts'
import type { Reading } from '../reading.ts'
import { PROBLEMS } from '../problems.ts'
import { isAmbiguousDate } from '../values/parse-date.ts'
import { claimOfRow } from './claim-of-row.ts'
import { layOut } from './layout.ts'
import type { Layout } from './layout.ts'
import { LONGEST_RECORD } from './record-reader.ts'
import type { BadRow, Row } from './record-reader.ts'

/** Rows looked at before the first claim is given: they decide the format, the columns and the order of dates. */
const SAMPLE = 1_000
/** Characters of them that are kept at most, so that long cells do not fill the memory. */
const SAMPLE_LENGTH = 4 * LONGEST_RECORD

type Batch = readonly (Row | BadRow)[]

/** Claims of one table, from its records in batches. */
export async function* readTable(
  batches: AsyncIterable<Batch>,
  file: string,
  reading: Reading,
): AsyncGenerator<Claim | Skipped> {
  const iterator = batches[Symbol.asyncIterator]()
  const sample = await takeSample(iterator)
  refuseEndlessLine(file, sample)
  const rows = sample.filter((row) => 'cells' in row)
  const layout = layOut(file, rows, reading.site, reading.importer)
  let ambiguous = 0
  for (let batch: Batch | null = sample; batch !== null; batch = await next(iterator))
    for (const row of batch) {
      if (row.line <= layout.headerLine) continue
      if ('cells' in row && hasAmbiguousDate(row, layout)) ambiguous += 1
      yield 'cells' in row ? claimOfRow(row, layout, reading.site, file) : skippedRow(row, layout, file)
    }
  if (ambiguous > 0) reading.note(AMBIGUOUS_DATES, { file, count: ambiguous })
}

const AMBIGUOUS_DATES: Text = {
  nl: 'In {file} {count|is|zijn} {count} {count|rij|rijen} met een datum die op twee manieren te lezen is (dag of maand eerst); die {count|datum is|datums zijn} weggelaten.',
  en: '{file} has {count} {count|row|rows} with a date that can be read two ways (day or month first); {count|that date was|those dates were} left out.',
}

async function next(iterator: AsyncIterator<Batch>): Promise<Batch | null> {
  const step = await iterator.next()
  return step.done === true ? null : step.value
}

async function takeSample(iterator: AsyncIterator<Batch>): Promise<(Row | BadRow)[]> {
  const sample: (Row | BadRow)[] = []
  let length = 0
  for (let batch = await next(iterator); batch !== null; batch = await next(iterator)) {
    for (const row of batch) {
      sample.push(row)
      length += 'cells' in row ? row.cells.reduce((sum, cell) => sum + cell.length, 0) : row.text.length
    }
    if (sample.length >= SAMPLE || length >= SAMPLE_LENGTH || isEndless(sample)) break
  }
  return sample
}

function isEndless([first]: Batch): boolean {
  return first !== undefined && 'bad' in first && first.bad === 'too-long'
}

function refuseEndlessLine(file: string, sample: Batch): void {
  if (isEndless(sample)) throw new Problem('invalid', PROBLEMS.longLine, { file, limit: LONGEST_RECORD })
}

function skippedRow({ line, bad, text }: BadRow, { format }: Layout, file: string): Skipped {
  return { skipped: bad, provenance: { importer: format.id, file, line }, detail: text }
}

function hasAmbiguousDate({ cells }: Row, { columns, dayOrder }: Layout): boolean {
  if (dayOrder !== null) return false
  return [columns.firstSeen, columns.lastSeen, columns.lost].some(
    (index) => index !== undefined && isAmbiguousDate(cells[index] ?? ''),
  )
}
