import { csvRow, type Value } from './csv-row.ts'

/** A row with a name for each value; lists become words with spaces between. */
export type PlainRow = Readonly<Record<string, Value | readonly string[]>>

/** Rows as a table for spreadsheets and programs, with their names as the header: UTF-8 with a byte order mark, CRLF. Streams. */
export async function* toPlainCsv(rows: Iterable<PlainRow> | AsyncIterable<PlainRow>): AsyncGenerator<string> {
  let first = true
  for await (const row of rows) {
    if (first) yield `\ufeff${csvRow(Object.keys(row))}`
    first = false
    yield csvRow(Object.values(row).map(written))
  }
}

function written(value: Value | readonly string[]): Value {
  return typeof value === 'object' && value !== null ? value.join(' ') : value
}
