import { parseAddress } from '../values/parse-address.ts'
import type { Dialect } from './parse-record.ts'
import { RecordReader } from './record-reader.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Records looked at: enough to get past lines before the header, few enough to cost nothing. */
const LOOKED_AT = 200
/** Share of the records of the table that a delimiter must cut; a list has some addresses with a comma in them. */
const MOST = 0.6

/** The delimiter that cuts the first records into the most regular table; none for a list with one value a line. */
export function sniffDialect(head: string): Dialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
  const declared = /^sep=(.)\r?\n/i.exec(head)?.[1]
  if (declared !== undefined) return { delimiter: declared, newline }
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, regularity: regularity(head, { delimiter, newline }) }))
  const best = tried.reduce((one, other) => (other.regularity > one.regularity ? other : one))
  return { delimiter: best.regularity > 0 ? best.delimiter : '', newline }
}

/** How many records have the usual number of cells, once the table has begun; more cells count a little more. */
function regularity(head: string, dialect: Dialect): number {
  const records = new RecordReader(dialect).push(`${head}${dialect.newline}`).slice(0, LOOKED_AT)
  const rows = records.flatMap((record) => ('cells' in record ? [record.cells] : []))
  const table = rows.slice(rows.findIndex((cells) => cells.length > 1 || parseAddress(cells[0] ?? '') !== null))
  const wide = table.map((cells) => cells.length).filter((width) => width > 1)
  if (wide.length < table.length * MOST || wide.length === 0) return 0
  const counts = Map.groupBy(wide, (width) => width)
  const [width, usual] = [...counts].reduce((one, other) => (other[1].length > one[1].length ? other : one))
  return usual.length + Math.min(width, 40) / 100
}
