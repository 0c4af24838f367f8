import type { Claim } from './claim.ts'
import type { LinkEvidence, Placement } from './evidence.ts'
import type { Scheme } from './scheme.ts'
import type { Verdict } from './verdict.ts'
import type { Hop, Outcome } from './visit.ts'

export const ANCHOR_CLASSES = ['brand', 'exact', 'partial', 'generic', 'url', 'image', 'empty', 'other'] as const
export type AnchorClass = (typeof ANCHOR_CLASSES)[number]

export const INDEX_REASONS = [
  'nothing-in-the-way',
  'expired-domain-reused',
  'meta-noindex',
  'header-noindex',
  'unavailable-after',
  'robots-txt',
  'robots-unreachable',
  'canonical-elsewhere',
  'soft-404',
  'parked',
  'redirected-away',
  'dns',
  'timeout',
  'tls',
  'bot-challenge',
  'captcha',
  'redirect-loop',
  'not-html',
] as const
/** A word of the list, `http-<status>`, or the outcome itself where no word fits. */
export type IndexReason = (typeof INDEX_REASONS)[number] | `http-${number}` | Outcome

/** One backlink after an audit: the facts in short, the verdict, and the proof. What reports and exports are made of. */
export interface AuditedLink {
  readonly id: number
  readonly source: string
  readonly target: string | null
  /** Registrable domain of the source. */
  readonly domain: string
  readonly found: boolean | null
  readonly status: number | null
  readonly outcome: Outcome
  readonly anchor: string
  readonly anchorClass: AnchorClass | null
  readonly rel: readonly string[]
  readonly followed: boolean | null
  readonly placement: Placement | null
  /** In the template of every page of its host; null when only one page of the host was seen. */
  readonly sitewide: boolean | null
  readonly indexable: 'yes' | 'no' | 'unverifiable'
  readonly indexReason: IndexReason
  readonly relevance: number | null
  /** 0..1, share of the web's domains that rank below this one; null when no ranks were given. */
  readonly authority: number | null
  readonly scheme: Scheme | null
  readonly paid: null | 'qualified' | 'unqualified'
  readonly verdict: Verdict
  /** The link itself as it stands on the page; null when not found. */
  readonly link: LinkEvidence | null
  readonly title: string
  readonly language: string | null
  readonly published: string | null
  readonly checkedAt: string
  /** What was read: the source as sent, the page after a browser ran its scripts, or a page that the user saved. */
  readonly readFrom: 'source' | 'browser' | 'saved'
  readonly finalUrl: string
  readonly hops: readonly Hop[]
  /** People who followed this link, from the owner's access log; null without a log. */
  readonly visits: number | null
  readonly claims: readonly Claim[]
}
