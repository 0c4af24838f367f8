import { normalName } from '../table-format.ts'
import { isHost, parseAddress } from '../values/parse-address.ts'
import type { Row } from './record-reader.ts'

/** Moz and others write some lines before the header; the most seen is 7. */
const LINES_BEFORE = 30

/**
 * The row with the names of the columns: the first of the rows that hold most known names; when no name is known, the
 * row right above the first row with an address or site, if it is as wide. Null: there is no header.
 */
export function findHeader(rows: readonly Row[], isKnown: (name: string) => boolean): number | null {
  const first = rows.slice(0, LINES_BEFORE)
  const known = first.map(({ cells }) =>
    hasAddress(cells) ? 0 : cells.filter((cell) => isKnown(normalName(cell))).length,
  )
  const most = Math.max(0, ...known)
  if (most > 0) return known.indexOf(most)
  const data = first.findIndex(({ cells }) => hasAddress(cells))
  const above = rows[data - 1]
  return data > 0 && above?.cells.length === rows[data]?.cells.length ? data - 1 : null
}

function hasAddress(cells: readonly string[]): boolean {
  return cells.some((cell) => parseAddress(cell) !== null || isHost(cell))
}
