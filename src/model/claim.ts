/** Where a claim comes from, down to the line. */
export interface Provenance {
  /** Id of the importer, or `log`, `crawl`. */
  readonly importer: string
  /** Name of the file as given; `archive.zip/member.csv` for a member. */
  readonly file: string
  /** 1-based line (CSV, log) or row (XLSX) where the record starts. */
  readonly line: number
}

/** What was agreed about a link (columns `expected_*`): turns watching it into a contract check. */
export interface Expectation {
  readonly target?: string
  readonly anchor?: string
  readonly rel?: readonly string[]
}

/** A row that says a backlink exists. Not yet seen by us; every field may be old or wrong. */
export interface Claim {
  /** Absolute http(s) URL of the linking page. */
  readonly source: string
  /** Absolute URL of our page, or null where the tool does not say (Search Console): then any own page will do. */
  readonly target: string | null
  /** `origin`: only the site is known (a Referer cut to its origin); such a claim adds visits, it does not name a page. */
  readonly scope: 'page' | 'origin'
  readonly anchor?: string
  /** Lower-case tokens as the tool reports them: nofollow, ugc, sponsored. */
  readonly rel?: readonly string[]
  readonly title?: string
  /** ISO dates, `2026-08-05`. */
  readonly firstSeen?: string
  readonly lastSeen?: string
  readonly lost?: string
  /** Number of people who followed the link, counted in the owner's own access log. */
  readonly visits?: number
  /** Figures of other tools, by `<tool>.<figure>`: `ahrefs.domain-rating`, `majestic.trust-flow`, `semrush.page-ascore`. */
  readonly metrics?: Readonly<Record<string, number>>
  readonly expected?: Expectation
  readonly provenance: Provenance
}

/** The earliest day on which any tool saw the link (ISO date); null when none says. */
export function firstSeenOf(claims: readonly Claim[]): string | null {
  return claims.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0] ?? null
}

/** Why a row gave no claim. One word list, so that a summary can count them and say them in two languages. */
export const SKIP_REASONS = [
  'no-url', // no cell holds an absolute http(s) URL of a linking page
  'bad-url',
  'own-host', // the source is the owner's own site
  'other-target', // the row is about somebody else's site
  'bad-csv', // quotes that do not close, wrong number of fields
  'too-long', // a cell or line over the limit
  'bad-log-line',
  'no-referer',
  'own-referer',
  'search-engine',
  'referrer-spam',
  'robot',
  'not-a-page', // a request for an image, script or a failed request
  'private-page', // an app, a mailbox or a short redirecting address: no public page to look at
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export interface Skipped {
  readonly skipped: SkipReason
  readonly provenance: Provenance
  /** The offending text, cut to 120 characters. */
  readonly detail?: string
}

/** A (source page, target) pair with everything that is claimed about it, merged. */
export interface Backlink {
  readonly id: number
  readonly source: string
  readonly target: string | null
  readonly claims: readonly Claim[]
}
