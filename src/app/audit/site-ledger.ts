import type { AnchorClass } from '../../model/audited-link.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { SiteSummary } from '../../model/site-summary.ts'
import { classifyAnchor } from '../../assessment/index.ts'
import type { SiteRole } from '../../store/index.ts'
import { targetMatcher } from '../../url/index.ts'
import { createOutboundLedger } from './outbound-facts.ts'
import { createSiteFacts } from './site-facts.ts'
import { createTemplateLinks, imprintOf } from './template-links.ts'

/** Pages of one site, of each kind, that are summed up: what a site is shows in far fewer. */
export const MOST_PAGES = 1_000

/** Domains linked to that are kept of one site. */
const DOMAINS_KEPT = 300

/** A link to us as it was found, of one backlink. */
export interface FoundLink {
  readonly link: LinkEvidence
  readonly firstSeen: string | null
}

/** Adds up what the pages of one site that were seen tell together, in the order in which they come. */
export interface SiteLedger {
  add(role: SiteRole, inspection: Inspection, found: readonly FoundLink[]): void
  summary(): SiteSummary
}

export function createSiteLedger(domain: string, project: Project): SiteLedger {
  const facts = createSiteFacts(domain)
  const template = createTemplateLinks()
  const outbound = createOutboundLedger()
  const links: { readonly facts: LinkFacts; readonly imprint: string }[] = []
  const classes = new Set<AnchorClass>()
  const domains = new Set<string>()
  const match = targetMatcher(ownHosts(project))
  const seen = { source: 0, host: 0 }
  let pages = 0
  return {
    add(role, inspection, found) {
      if (seen[role]++ >= MOST_PAGES) return
      for (const { link, firstSeen } of found) {
        links.push({ facts: factsOf(inspection, link, firstSeen), imprint: imprintOf(link) })
        classes.add(classifyAnchor(link.anchor, link.anchorFrom, project))
      }
      if (inspection.outcome !== 'ok') return
      template.add(inspection.finalUrl, inspection.page?.links ?? [])
      outbound.add(inspection)
      if (inspection.page === null) return
      facts.add(inspection.page)
      for (const [to] of inspection.page.outbound.domains) if (domains.size < DOMAINS_KEPT) domains.add(to)
      pages++
    },
    summary() {
      const everywhere = template.everywhere()
      const repeated = new Set(everywhere)
      const sitewide = (imprint: string): boolean | null => (everywhere === null ? null : repeated.has(imprint))
      return {
        ...{ domain, pages, everywhere },
        facts: facts.facts(),
        links: links.map((each) => ({ ...each.facts, sitewide: sitewide(each.imprint) })),
        otherLinks: outbound.links.filter(({ target }) => match(target) === null),
        domains: [...domains],
        classes: [...classes].sort(),
      }
    },
  }
}

function factsOf(
  { finalUrl }: Inspection,
  { leadsTo, anchor, rel, placement }: LinkEvidence,
  firstSeen: string | null,
): LinkFacts {
  return { source: finalUrl, target: leadsTo, anchor, rel, region: placement.region, sitewide: null, firstSeen }
}
