import type { OwnSite } from '../own-site.ts'
import type { ColumnKind } from '../table-format.ts'
import { isHost, parseAddress } from '../values/parse-address.ts'
import { parseDate } from '../values/parse-date.ts'
import { parseNumber } from '../values/parse-number.ts'
import type { Row } from './record-reader.ts'

/** Share of the filled cells that must agree. Below it a column is `text`: exports hold broken cells now and then. */
const AGREE = 0.8

/** What each column holds, told by its cells, since header names are translated and renamed. */
export function columnKinds(rows: readonly Row[], site: OwnSite): ColumnKind[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return Array.from({ length: width }, (_, index) =>
    columnKind(
      rows.map((row) => row.cells[index]?.trim() ?? ''),
      site,
    ),
  )
}

function columnKind(cells: readonly string[], site: OwnSite): ColumnKind {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return 'empty'
  const mostly = (test: (cell: string) => boolean): boolean => filled.filter(test).length >= filled.length * AGREE
  const urls = filled.flatMap((cell) => parseAddress(cell) ?? [])
  if (urls.length >= filled.length * AGREE) {
    const own = urls.filter((url) => site.owns(url.hostname)).length
    return own * 2 > urls.length ? 'own-url' : 'foreign-url'
  }
  if (mostly((cell) => parseNumber(cell) !== null)) return 'number'
  if (mostly((cell) => parseDate(cell, 'day-first') !== null || parseDate(cell, 'month-first') !== null)) return 'date'
  return mostly(isHost) ? 'host' : 'text'
}
