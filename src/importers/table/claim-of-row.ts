import type { Claim, Expectation, Provenance, Skipped, SkipReason } from '../../model/claim.ts'
import { parseHttpUrl, parseTypedUrl } from '../../url/index.ts'
import type { OwnSite } from '../own-site.ts'
import type { Field } from '../table-format.ts'
import { parseDate } from '../values/parse-date.ts'
import { parseFlag } from '../values/parse-flag.ts'
import { parseNumber } from '../values/parse-number.ts'
import type { Layout } from './layout.ts'
import type { Row } from './record-reader.ts'

/** A row as a claim, or why it is none. */
export function claimOfRow(row: Row, layout: Layout, site: OwnSite, file: string): Claim | Skipped {
  const provenance: Provenance = { importer: layout.format.id, file, line: row.line }
  const skip = ({ skipped, detail }: Refused): Skipped => ({ skipped, provenance, detail: detail.slice(0, 120) })
  if (isTooWide(row, layout)) return skip({ skipped: 'bad-csv', detail: row.cells.join(' ') })
  const cell: Cell = (field) => row.cells[layout.columns[field] ?? -1] ?? ''
  const source = sourceOf(cell('source').trim(), row, site)
  if (!(source instanceof URL)) return skip(source)
  const target = targetOf(cell('target').trim() || cell('expectedTarget').trim(), site)
  if (target !== null && !(target instanceof URL)) return skip(target)
  const scope = layout.format.scope ?? 'page'
  return {
    source: scope === 'origin' ? `${source.origin}/` : source.href,
    target: target?.href ?? null,
    scope,
    ...texts(layout, cell),
    ...relOf(layout, cell),
    ...dates(layout, cell),
    ...figures(row, layout),
    ...expectation(layout, cell),
    provenance,
  }
}

interface Refused {
  readonly skipped: SkipReason
  readonly detail: string
}

function sourceOf(written: string, row: Row, site: OwnSite): URL | Refused {
  if (written === '') return { skipped: 'no-url', detail: row.cells.join(' ') }
  const source = parseTypedUrl(written)
  if (source === null) return { skipped: 'bad-url', detail: written }
  return site.owns(source.hostname) ? { skipped: 'own-host', detail: written } : source
}

/** Targets come as addresses, without a scheme, or as a path on the site; null when the row names none. */
function targetOf(written: string, site: OwnSite): URL | Refused | null {
  if (written === '') return null
  const isPath = written.startsWith('/') && !written.startsWith('//')
  const target = isPath ? parseHttpUrl(written, site.home.href) : parseTypedUrl(written)
  if (target === null) return { skipped: 'bad-url', detail: written }
  return site.owns(target.hostname) ? target : { skipped: 'other-target', detail: written }
}

type Cell = (field: Field) => string

/** More cells than columns: a delimiter within a cell moved the rest, so no cell can be trusted. Fewer: empty ones were left off. */
function isTooWide({ cells }: Row, { width }: Layout): boolean {
  return width !== null && cells.length > width && cells.slice(width).some((value) => value.trim() !== '')
}

function texts({ columns, format }: Layout, cell: Cell): Pick<Claim, 'anchor' | 'title'> {
  const text = (field: Field): string => (format.restore ?? same)(cell(field))
  return {
    ...(columns.anchor !== undefined && { anchor: text('anchor') }),
    ...(columns.title !== undefined && text('title') !== '' && { title: text('title') }),
  }
}

function same(text: string): string {
  return text
}

/** Tokens by their own columns (one flag each) or in one column; absent when the tool says nothing about rel. */
function relOf({ columns }: Layout, cell: Cell): Pick<Claim, 'rel'> {
  const flags = (['nofollow', 'ugc', 'sponsored'] as const).filter((token) => columns[token] !== undefined)
  if (columns.rel !== undefined) return { rel: relTokens(cell('rel')) }
  return flags.length === 0 ? {} : { rel: flags.filter((token) => parseFlag(cell(token))) }
}

/** Tools write `follow`, `dofollow` or `text` for a link without rel; these are no tokens of HTML. */
function relTokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter((token) => token !== '' && !/^(do|do-)?follow(ed)?$|^(none|geen|text|image|-)$/.test(token))
}

function dates({ columns, dayOrder }: Layout, cell: Cell): Pick<Claim, 'firstSeen' | 'lastSeen' | 'lost'> {
  const firstSeen = parseDate(cell('firstSeen'), dayOrder)
  const lastSeen = parseDate(cell('lastSeen'), dayOrder)
  const gone = columns.deleted !== undefined && parseFlag(cell('deleted'))
  const lost = parseDate(cell('lost'), dayOrder) ?? (gone ? lastSeen : null)
  return {
    ...(firstSeen !== null && { firstSeen }),
    ...(lastSeen !== null && { lastSeen }),
    ...(lost !== null && { lost }),
  }
}

function figures(row: Row, { metrics }: Layout): Pick<Claim, 'metrics'> {
  const known = metrics.flatMap(([name, index]) => {
    const value = parseNumber(row.cells[index] ?? '')
    return value === null ? [] : [[name, value] as const]
  })
  return known.length === 0 ? {} : { metrics: Object.fromEntries(known) }
}

function expectation({ columns }: Layout, cell: Cell): Pick<Claim, 'expected'> {
  const [target, anchor, rel] = [
    cell('expectedTarget').trim(),
    cell('expectedAnchor').trim(),
    cell('expectedRel').trim(),
  ]
  const expected: Expectation = {
    ...(target !== '' && { target }),
    ...(anchor !== '' && { anchor }),
    ...(columns.expectedRel !== undefined && rel !== '' && { rel: relTokens(rel) }),
  }
  return Object.keys(expected).length === 0 ? {} : { expected }
}
