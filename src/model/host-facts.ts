import type { Placement } from './evidence.ts'

/** A sentence in which a site says who is behind it, what it belongs to, or how its links come about. */
export interface HostStatement {
  /**
   * `sells-links`: an offer to advertisers or guest writers; `exchanges-links`: an offer to swap; `sponsored`: says that
   * something was paid for; `other`: any other sentence.
   */
  readonly kind: 'ownership' | 'membership' | 'sponsored' | 'sells-links' | 'exchanges-links' | 'guest-post' | 'other'
  readonly text: string
}

/** What is known of one linking site, gathered from whichever of its pages were seen. Null or empty means "not known". */
export interface HostFacts {
  /** Registrable domain. */
  readonly domain: string
  /** IP addresses. */
  readonly addresses: readonly string[]
  readonly nameservers: readonly string[]
  /** Analytics, tag manager and ad ids, as in `FootprintEvidence`. */
  readonly ids: readonly string[]
  readonly theme: string | null
  /** Hash of the page's skeleton, equal for pages of one template. */
  readonly template: string | null
  /** Year in which the name was (last) registered. */
  readonly registered: number | null
  readonly language: string | null
  /** Titles and running text: what the site is about now. */
  readonly text: string
  readonly statements: readonly HostStatement[]
  /** Authors named on its pages. */
  readonly bylines: readonly string[]
}

/** What is known of one link between two sites. Null means "not known". */
export interface LinkFacts {
  /** URL of the linking page. */
  readonly source: string
  /** URL linked to. */
  readonly target: string
  /** Text, or the alt of an image; empty where there is neither. */
  readonly anchor: string
  readonly rel: readonly string[]
  readonly region: Placement | null
  readonly sitewide: boolean | null
  /** ISO date, `2026-08-05`. */
  readonly firstSeen: string | null
}
