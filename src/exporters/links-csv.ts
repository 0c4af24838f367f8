import type { AuditedLink } from '../model/audited-link.ts'
import type { Language, Text } from '../model/text.ts'
import { csvRow, type Value } from './csv-row.ts'

export interface CsvOptions {
  /**
   * Language of the header; Dutch also gets `;` between cells and decimal commas, as a Dutch Excel expects. Without it,
   * the header has the names of the result lines.
   */
  readonly language?: Language
  /** Why this grade, as a sentence; exporters know no sentences. */
  readonly explain?: (link: AuditedLink) => string
}

interface Column extends Text {
  readonly id: string
  readonly value: (link: AuditedLink, options: CsvOptions) => Value
}

/** What people expect in a list of links, the verdict in front. Our importer knows these names (formats/schakel.ts). */
const COLUMNS: readonly Column[] = [
  { id: 'source_url', nl: 'bronpagina', en: 'source page', value: ({ source }) => source },
  { id: 'target_url', nl: 'doelpagina', en: 'target page', value: ({ target, link }) => target ?? link?.leadsTo },
  { id: 'grade', nl: 'oordeel', en: 'grade', value: ({ verdict }) => verdict.grade },
  { id: 'outcome', nl: 'uitkomst', en: 'outcome', value: ({ outcome }) => outcome },
  { id: 'reason', nl: 'reden', en: 'reason', value: (link, { explain }) => explain?.(link) },
  { id: 'source_domain', nl: 'bronsite', en: 'source site', value: ({ domain }) => domain },
  { id: 'title', nl: 'paginatitel', en: 'page title', value: ({ title }) => title },
  { id: 'found', nl: 'gevonden', en: 'found', value: ({ found }) => found },
  { id: 'anchor', nl: 'ankertekst', en: 'anchor', value: ({ anchor }) => anchor },
  { id: 'anchor_class', nl: 'soort anker', en: 'anchor class', value: ({ anchorClass }) => anchorClass },
  { id: 'rel', nl: 'rel', en: 'rel', value: ({ rel }) => rel.join(' ') },
  { id: 'followed', nl: 'gevolgd', en: 'followed', value: ({ followed }) => followed },
  { id: 'status', nl: 'status', en: 'status', value: ({ status }) => status },
  { id: 'placement', nl: 'plaats', en: 'placement', value: ({ placement }) => placement },
  { id: 'sitewide', nl: 'op elke pagina', en: 'sitewide', value: ({ sitewide }) => sitewide },
  { id: 'indexable', nl: 'indexeerbaar', en: 'indexable', value: ({ indexable }) => indexable },
  { id: 'index_reason', nl: 'reden indexeerbaar', en: 'index reason', value: ({ indexReason }) => indexReason },
  { id: 'relevance', nl: 'relevantie', en: 'relevance', value: ({ relevance }) => rounded(relevance) },
  { id: 'authority', nl: 'autoriteit', en: 'authority', value: ({ authority }) => rounded(authority) },
  { id: 'scheme', nl: 'linkschema', en: 'scheme', value: ({ scheme }) => scheme?.kind },
  { id: 'paid', nl: 'betaald', en: 'paid', value: ({ paid }) => paid },
  { id: 'visits', nl: 'bezoeken', en: 'visits', value: ({ visits }) => visits },
  { id: 'language', nl: 'taal', en: 'language', value: ({ language }) => language },
  { id: 'first_seen', nl: 'eerst gezien', en: 'first seen', value: ({ claims }) => dates(claims, 'firstSeen')[0] },
  { id: 'last_seen', nl: 'laatst gezien', en: 'last seen', value: ({ claims }) => dates(claims, 'lastSeen').at(-1) },
  { id: 'last_checked', nl: 'nagekeken op', en: 'last checked', value: ({ checkedAt }) => checkedAt },
  { id: 'reported_by', nl: 'herkomst', en: 'reported by', value: ({ claims }) => reporters(claims) },
]

/**
 * Audited links as a table that Excel and Google Sheets open: UTF-8 with a byte order mark, CRLF, safe against formulas.
 * Text in pieces, a row each, so that a million links need no memory.
 */
export async function* toCsv(
  links: Iterable<AuditedLink> | AsyncIterable<AuditedLink>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  const { language } = options
  const header = COLUMNS.map((column) => column[language ?? 'id'])
  yield `\ufeff${csvRow(header, language)}`
  for await (const link of links) {
    const values = COLUMNS.map(({ value }) => value(link, options))
    yield csvRow(values, language)
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000
}

function dates(claims: AuditedLink['claims'], field: 'firstSeen' | 'lastSeen'): string[] {
  return claims.flatMap((claim) => claim[field] ?? []).sort()
}

function reporters(claims: AuditedLink['claims']): string {
  return [...new Set(claims.map(({ provenance }) => provenance.importer))].join(' ')
}
