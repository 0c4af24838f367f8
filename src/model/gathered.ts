import type { AnchorClass } from './audited-link.ts'
import type { Challenge, DisclosureEvidence, Doubt, IndexingEvidence, LinkEvidence, Quote } from './evidence.ts'
import type { RelevanceEvidence } from './relevance.ts'
import type { Scheme } from './scheme.ts'
import type { Hop, Outcome, RobotsView } from './visit.ts'

/** How the visit went and whether the link was there. */
export interface PresenceEvidence {
  readonly outcome: Outcome
  readonly status: number | null
  /** Whether a browser ran the scripts of the page before it was read. */
  readonly rendered: boolean
  /** What makes the outcome, quoted. */
  readonly quote: Quote | null
  /** Whether a name that does not resolve is known not to exist (NXDOMAIN), as against a resolver in trouble. */
  readonly hostGone: boolean
  /** The source address now leads to another site, or from a deep page to a home page. */
  readonly redirectedAway: boolean
  readonly found: boolean | null
  /** Why it cannot be told though the page was read. */
  readonly doubt?: Doubt
  /** Something that looks like the link and is none: a script handler, bare text. */
  readonly imitation: Quote | null
}

/** All that says whether a search engine may index the page. */
export interface IndexingFacts {
  readonly outcome: Outcome
  /** Which kind of gate, when the outcome is `challenge`. */
  readonly challenge?: Challenge
  readonly status: number | null
  readonly quote: Quote | null
  readonly url: string
  readonly finalUrl: string
  readonly hops: readonly Hop[]
  readonly redirectedAway: boolean
  readonly robots: RobotsView | null
  readonly page: IndexingEvidence | null
  /** Whether the page that the canonical names holds the link too; null when it was not looked at. */
  readonly canonicalHoldsLink: boolean | null
  /** What the page's own address says and the page no longer speaks about; null when it does, or when the link is there. */
  readonly outgrown: Quote | null
  /** File and line of a row in the owner's Search Console export: Google knows the page. */
  readonly searchConsole: string | null
  /** ISO time against which `unavailable_after` is held. */
  readonly now: string
}

export interface PlacementFacts {
  readonly link: LinkEvidence
  readonly sitewide: boolean | null
}

export interface AnchorFacts {
  readonly anchor: string
  readonly from: LinkEvidence['anchorFrom']
  readonly class: AnchorClass
  /** Referring domains per anchor class over the whole profile. */
  readonly mix: Readonly<Record<AnchorClass, number>>
}

export interface AuthorityFacts {
  /** Position by harmonic centrality in the web graph whose ranks were given, and how many domains it has. */
  readonly rank: { readonly position: number; readonly of: number } | null
  /** Figures of other tools as the exports state them. */
  readonly figures: readonly { readonly name: string; readonly value: number; readonly at: string }[]
  /** People who followed this link. */
  readonly visits: number | null
  /** Other sites of which a page that we saw links to this one. A lower bound, from our own profile: who is not in it may link too. */
  readonly linkedFrom: readonly string[]
  readonly author: string | null
  readonly organisation: readonly Quote[]
  readonly lastActive: string | null
}

export interface SchemeFacts {
  readonly schemes: readonly Scheme[]
  /** Disclosures that concern this link. */
  readonly paidBy: readonly DisclosureEvidence[]
  readonly rel: readonly string[]
  readonly hidden: boolean
  /** False where too little was seen to look for schemes: one page, no graph, no other host. */
  readonly lookedFor: boolean
}

/** Everything the criteria may ask for, by name. */
export interface Evidence {
  readonly presence: PresenceEvidence
  readonly indexing: IndexingFacts
  readonly link: LinkEvidence
  readonly placement: PlacementFacts
  readonly anchor: AnchorFacts
  readonly relevance: RelevanceEvidence
  readonly authority: AuthorityFacts
  readonly scheme: SchemeFacts
}

export type EvidencePart = keyof Evidence

/** A part that could not be gathered, and why, as a message key of the assessment. */
export interface Missing {
  readonly missing: 'not-checked' | 'no-link' | 'too-little-text' | 'not-gathered'
}

/** What was found; each part is there or says why not. */
export type Gathered = { readonly [Part in EvidencePart]: Evidence[Part] | Missing }
