import type { IndexReason } from './audited-link.ts'
import type { Placement, Quote } from './evidence.ts'
import type { Outcome } from './visit.ts'

/** What one look at one link showed, in the form in which two looks are compared. `null` means "could not be told". */
export interface Sighting {
  /** ISO time of the look. */
  readonly at: string
  readonly outcome: Outcome
  /** Whether the link was there. */
  readonly found: boolean | null
  /** What makes the outcome, quoted. */
  readonly quote: Quote | null
  /** The name of the host is known not to exist. */
  readonly hostGone: boolean
  /** The address now leads to another site or from a deep page to a home page, and the link is not there. */
  readonly redirectedAway: boolean
  readonly finalUrl: string
  readonly title: string
  /** Whether robots.txt keeps search engines or us out. */
  readonly blocked: boolean | null
  readonly indexable: boolean | null
  readonly indexReason: IndexReason
  readonly indexQuote: Quote | null
  /** The link as it stood there; null when it was not found. */
  readonly link: SeenLink | null
  /** Whether the page of ours that the link leads to can be read. */
  readonly targetWorks: boolean | null
}

export interface SeenLink {
  readonly leadsTo: string
  readonly anchor: string
  /** Tokens of rel by which a page does not vouch for the link: nofollow, ugc, sponsored. */
  readonly qualifiers: readonly string[]
  readonly followed: boolean
  readonly region: Placement
  /** 0..1: how sure the region is. */
  readonly regionConfidence: number
  /** Text of the block it stands in. */
  readonly paragraph: string
  readonly snippet: string
  /** What of the agreement (`expected_*`) is not kept; null when all is, or nothing was agreed. */
  readonly breach: Breach | null
}

export interface Breach {
  readonly term: 'target' | 'anchor' | 'rel'
  readonly agreed: string
  readonly seen: string
}
