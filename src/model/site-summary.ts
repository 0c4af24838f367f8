import type { AnchorClass } from './audited-link.ts'
import type { HostFacts, LinkFacts } from './host-facts.ts'
import type { Scheme } from './scheme.ts'

/** What the pages of one linking site that were seen tell together: all that judging needs of pages other than the one judged. */
export interface SiteSummary {
  /** Registrable domain. */
  readonly domain: string
  /** Pages that came and could be read. */
  readonly pages: number
  /** Addresses are not in it: they come from the graph. */
  readonly facts: HostFacts
  /** Registrable domains that its pages link to. */
  readonly domains: readonly string[]
  /** Links to us, one of each backlink. */
  readonly links: readonly LinkFacts[]
  /** Links to others, each (site, anchor) once. */
  readonly otherLinks: readonly LinkFacts[]
  /** How it calls us. */
  readonly classes: readonly AnchorClass[]
  /** Imprints of the links to us that stand on every page seen; null when that was one page. */
  readonly everywhere: readonly string[] | null
}

/** What only all sites of a profile together tell. */
export interface ProfileFacts {
  readonly schemes: readonly Scheme[]
  /** By domain of a site: other sites of which a page that was seen links to it. */
  readonly linkedFrom: Readonly<Record<string, readonly string[]>>
}
