import type { Inspection } from '../../model/evidence.ts'
import type { LinkFacts } from '../../model/host-facts.ts'

/** Links kept of one page: enough to see whom a site feeds, little enough for a hundred thousand pages. */
const LINKS_KEPT = 40

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
