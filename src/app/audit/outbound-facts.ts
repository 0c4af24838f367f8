import type { Inspection } from '../../model/evidence.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import { siteOf } from '../../url/index.ts'

/** Links kept of one page: enough to see whom a site feeds, little enough for a hundred thousand pages. */
const LINKS_KEPT = 40
/** Different links kept of one site: a network feeds tens of sites, not thousands. */
const KEPT_OF_A_SITE = 120

/** The links of a page to other sites, as the search for schemes takes them. */
export function outboundFacts({ finalUrl, page }: Inspection): LinkFacts[] {
  return (page?.outbound.links ?? []).slice(0, LINKS_KEPT).map(({ href, anchor, followed, region }) => ({
    source: finalUrl,
    target: href,
    anchor,
    rel: followed ? [] : ['nofollow'],
    region,
    sitewide: null,
    firstSeen: null,
  }))
}

/**
 * Collects outbound links of the pages of one site, one of each (other site, anchor): a menu repeated on a thousand pages
 * is one fact. Memory does not grow with the pages.
 */
export function createOutboundLedger(): { add(inspection: Inspection): void; readonly links: readonly LinkFacts[] } {
  const links: LinkFacts[] = []
  const seen = new Set<string>()
  return {
    links,
    add(inspection) {
      for (const link of outboundFacts(inspection)) {
        const fact = `${siteOf(link.target)} ${link.anchor}`
        if (seen.has(fact) || seen.size >= KEPT_OF_A_SITE) continue
        seen.add(fact)
        links.push(link)
      }
    },
  }
}
