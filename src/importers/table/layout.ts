import { Problem } from '../../model/problem.ts'
import * as formats from '../formats/index.ts'
import type { OwnSite } from '../own-site.ts'
import { PROBLEMS } from '../problems.ts'
import { findColumn, normalName } from '../table-format.ts'
import type { ColumnKind, Field, TableFormat } from '../table-format.ts'
import { dayOrder } from '../values/parse-date.ts'
import type { DayOrder } from '../values/parse-date.ts'
import { DISAVOW_FILE, WRONG_TABLES } from '../wrong-tables.ts'
import { columnKinds } from './column-kinds.ts'
import { findHeader } from './find-header.ts'
import type { Row } from './record-reader.ts'

const FORMATS: readonly TableFormat[] = Object.values(formats)

/** The id, when a format has it; throws a Problem that lists the formats otherwise. */
export function knownFormat(id: string): string {
  if (FORMATS.some((format) => format.id === id)) return id
  const known = FORMATS.map((format) => format.id).join(', ')
  throw new Problem('invalid', PROBLEMS.unknownImporter, { importer: id, known })
}

/** How the rows of one table are read. */
export interface Layout {
  readonly format: TableFormat
  readonly columns: Readonly<Partial<Record<Field, number>>>
  readonly metrics: readonly (readonly [string, number])[]
  /** Number of columns; null without a header. */
  readonly width: number | null
  /** Line of the header; rows up to it are not links. */
  readonly headerLine: number
  readonly dayOrder: DayOrder | null
}

const KNOWN_NAMES = new Set(
  [
    ...FORMATS.flatMap(({ columns, metrics, needs }) => [
      ...Object.values(columns),
      ...Object.values(metrics ?? {}),
      ...needs,
    ]),
    ...WRONG_TABLES.flatMap(({ needs }) => needs),
  ].flatMap((names) => names.split('|').map(normalName)),
)

/** Rows whose cells tell what a column holds. */
const JUDGED = 200

/** Works out from the first rows what table this is and where its columns are; throws a Problem for a wrong one. */
export function layOut(file: string, rows: readonly Row[], site: OwnSite, forced?: string): Layout {
  const at = findHeader(rows, (name) => KNOWN_NAMES.has(name)) ?? -1
  const header = rows[at]?.cells.map(normalName) ?? null
  const body = rows.slice(at + 1)
  if (body.length === 0) throw new Problem('invalid', PROBLEMS.noRows, { file })
  const kinds = columnKinds(body.slice(0, JUDGED), site)
  const recognised = recognise(header, kinds, forced)
  if (recognised === null) throw refusal(file, header, body, kinds, site)
  const { format, columns } = recognised
  refuseOwnPages(file, kinds, columns, site)
  return {
    ...recognised,
    metrics: metricColumns(format, header ?? []),
    width: header?.length ?? null,
    headerLine: rows[at]?.line ?? 0,
    dayOrder: fileDayOrder(body, columns),
  }
}

function metricColumns({ metrics }: TableFormat, header: readonly string[]): (readonly [string, number])[] {
  return Object.entries(metrics ?? {})
    .map(([name, names]) => [name, findColumn(header, names)] as const)
    .filter(([, index]) => index !== -1)
}

type Recognised = Pick<Layout, 'format' | 'columns'>

/** Names go before contents: what a tool says of a column is surer than what its cells look like. */
function recognise(
  header: readonly string[] | null,
  kinds: readonly ColumnKind[],
  forced: string | undefined,
): Recognised | null {
  const allowed = FORMATS.filter(({ id }) => forced === undefined || id === forced)
  const named = header === null ? [] : allowed.filter((format) => fits(format, header))
  if (named.length > 0)
    return best(
      named.map((format) => ({ format, columns: withTarget(format, namedColumns(format, header ?? []), kinds) })),
    )
  if (wrongTable(header ?? [])) return null
  return best(
    allowed.flatMap((format) => {
      const columns = format.byContent?.(kinds, header)
      return columns ? [{ format, columns: { ...namedColumns(format, header ?? []), ...columns } }] : []
    }),
  )
}

/** The format that explains most columns; of several, the one that knows the fewest others. */
function best(found: readonly Recognised[]): Recognised | null {
  const explained = ({ columns, format }: Recognised): number => Object.keys(columns).length + format.needs.length
  const vocabulary = ({ format }: Recognised): number => Object.keys(format.columns).length
  return found.toSorted((a, b) => explained(b) - explained(a) || vocabulary(a) - vocabulary(b))[0] ?? null
}

/** Where no name tells the target, a column of own addresses does. */
function withTarget(
  { scope }: TableFormat,
  columns: Recognised['columns'],
  kinds: readonly ColumnKind[],
): Recognised['columns'] {
  const target = kinds.indexOf('own-url')
  const needed = columns.target === undefined && scope !== 'origin' && target !== -1 && target !== columns.source
  return needed ? { ...columns, target } : columns
}

function fits({ needs, exact }: TableFormat, header: readonly string[]): boolean {
  const places = needs.map((names) => findColumn(header, names))
  if (places.includes(-1)) return false
  return exact !== true || (places.length === header.length && places.every((place, index) => place === index))
}

function namedColumns(format: TableFormat, header: readonly string[]): Partial<Record<Field, number>> {
  const found = Object.entries(format.columns).map(([field, names]) => [field, findColumn(header, names)] as const)
  return Object.fromEntries(found.filter(([, index]) => index !== -1))
}

/** What most dates with numbers only say about the order of day and month, in the rows looked at. */
function fileDayOrder(rows: readonly Row[], columns: Layout['columns']): DayOrder | null {
  const places = [columns.firstSeen, columns.lastSeen, columns.lost].filter((index) => index !== undefined)
  const orders = rows.flatMap(({ cells }) => places.map((index) => dayOrder(cells[index] ?? '')))
  const days = orders.filter((order) => order === 'day-first').length
  const months = orders.filter((order) => order === 'month-first').length
  if (days === months) return null
  return days > months ? 'day-first' : 'month-first'
}

function wrongTable(header: readonly string[]): (typeof WRONG_TABLES)[number] | undefined {
  return WRONG_TABLES.find(({ needs }) => needs.every((names) => findColumn(header, names) !== -1))
}

/** The sentence for a table that no format fits. */
function refusal(
  file: string,
  header: readonly string[] | null,
  body: readonly Row[],
  kinds: readonly ColumnKind[],
  site: OwnSite,
): Problem {
  const wrong = wrongTable(header ?? [])
  if (wrong) return new Problem('invalid', wrong.text, { file })
  if (body.some(({ cells }) => /^domain:\S/i.test(cells[0] ?? '')))
    return new Problem('invalid', DISAVOW_FILE, { file })
  return kinds.includes('own-url') ? ownPages(file, site) : new Problem('invalid', PROBLEMS.unknownFormat, { file })
}

function refuseOwnPages(
  file: string,
  kinds: readonly ColumnKind[],
  { source = -1 }: Layout['columns'],
  site: OwnSite,
): void {
  if (kinds[source] === 'own-url') throw ownPages(file, site)
}

function ownPages(file: string, site: OwnSite): Problem {
  return new Problem('invalid', PROBLEMS.ownPages, { file, site: site.home.hostname })
}
