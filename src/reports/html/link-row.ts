import type { AuditedLink } from '../../model/audited-link.ts'
import { firstSeenOf } from '../../model/claim.ts'

type Cell = string | number | null

/** What the table shows, sorts and searches by, column by column. Everything else waits in the details. */
const CELLS = {
  id: (link) => link.id,
  grade: (link) => link.verdict.grade,
  source: (link) => link.source,
  title: (link) => link.title,
  domain: (link) => link.domain,
  target: (link) => link.target,
  anchor: (link) => link.anchor,
  anchorClass: (link) => link.anchorClass,
  placement: (link) => link.placement,
  rel: relWord,
  sitewide: ({ sitewide }) => (sitewide === null ? null : sitewide ? 'yes' : 'no'),
  indexable: (link) => link.indexable,
  indexReason: (link) => link.indexReason,
  relevance: (link) => link.relevance,
  authority: (link) => link.authority,
  scheme: (link) => link.scheme?.kind ?? null,
  paid: (link) => link.paid,
  outcome: (link) => link.outcome,
  status: (link) => link.status,
  language: (link) => link.language,
  published: (link) => link.published,
  firstSeen: (link) => firstSeenOf(link.claims),
  visits: (link) => link.visits,
  score: (link) => link.verdict.score,
} satisfies Record<string, (link: AuditedLink) => Cell>

export const COLUMNS = Object.keys(CELLS)

export function linkRow(link: AuditedLink): Cell[] {
  return Object.values(CELLS).map((cell) => cell(link))
}

function relWord({ followed, rel }: AuditedLink): Cell {
  if (followed === null) return null
  if (followed) return 'followed'
  return ['sponsored', 'ugc', 'nofollow'].find((value) => rel.includes(value)) ?? 'page-nofollow'
}
