import type { AuditedLink } from '../model/audited-link.ts'

/** Columns of the table, in the order that link reports have them; names as in the result lines. */
const COLUMNS: Readonly<Record<string, (link: AuditedLink) => string | number | boolean | null>> = {
  source_url: ({ source }) => source,
  source_domain: ({ domain }) => domain,
  target_url: ({ target, link }) => target ?? link?.leadsTo ?? null,
  grade: ({ verdict }) => verdict.grade,
  found: ({ found }) => found,
  anchor: ({ anchor }) => anchor,
  anchor_class: ({ anchorClass }) => anchorClass,
  rel: ({ rel }) => rel.join(' '),
  followed: ({ followed }) => followed,
  placement: ({ placement }) => placement,
  sitewide: ({ sitewide }) => sitewide,
  indexable: ({ indexable }) => indexable,
  index_reason: ({ indexReason }) => indexReason,
  relevance: ({ relevance }) => relevance,
  authority: ({ authority }) => authority,
  scheme: ({ scheme }) => scheme?.kind ?? null,
  paid: ({ paid }) => paid,
  visits: ({ visits }) => visits,
  status: ({ status }) => status,
  outcome: ({ outcome }) => outcome,
  language: ({ language }) => language,
  first_seen: ({ claims }) =>
    claims
      .map(({ firstSeen }) => firstSeen ?? '')
      .filter(Boolean)
      .sort()[0] ?? null,
  last_checked: ({ checkedAt }) => checkedAt,
}

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const MARK = '\ufeff'

/** A table for spreadsheets: RFC 4180, every field quoted, formulas disarmed. Streams. */
export async function* toCsv(links: AsyncIterable<AuditedLink>): AsyncGenerator<string> {
  yield `${MARK}${Object.keys(COLUMNS).map(cell).join(',')}\r\n`
  for await (const link of links)
    yield `${Object.values(COLUMNS)
      .map((value) => cell(value(link)))
      .join(',')}\r\n`
}

/** A cell that begins like a formula gets a quote in front (OWASP CSV injection; full-width signs count too). */
function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
