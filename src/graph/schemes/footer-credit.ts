import type { Draft } from './draft.ts'
import { disclosedTie } from './honest-ties.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

const FEWEST = 3
/** Share of a target's links that must be such credits: everybody gets one now and then, a big site dozens. */
const LEAST_SHARE = 0.15

/**
 * LS-FOOTER: a link with a commercial anchor in the footer or template of several sites, to one target. A credit that
 * names the maker ("site by Bureau X") is honest, so brand and address anchors do not count.
 */
export function footerCredits(web: LinkWeb): Draft[] {
  return web.sites.flatMap((target) => {
    const arcs = target.in.filter(isCredit)
    const sites = arcs.map((arc) => arc.from)
    if (arcs.length < FEWEST || arcs.length < LEAST_SHARE * target.in.length || disclosedTie(sites) !== null) return []
    const repeated = sitesWithCommonestAnchor(arcs)
    const odds = 0.8 * arcs.length + 0.5 * (repeated - 1) - 3.2
    return [{ kind: 'footer-credit', members: sites, odds, arcs, shared: [] }]
  })
}

function isCredit(arc: Arc): boolean {
  return arc.links.some(
    (link) => link.followed && link.kind === 'commercial' && (link.region === 'footer' || link.facts.sitewide === true),
  )
}

function sitesWithCommonestAnchor(arcs: readonly Arc[]): number {
  const sites = new Map<string, Set<Site>>()
  for (const arc of arcs)
    for (const { facts } of arc.links) {
      const anchor = facts.anchor.trim().toLowerCase()
      sites.set(anchor, (sites.get(anchor) ?? new Set()).add(arc.from))
    }
  return Math.max(...[...sites.values()].map((set) => set.size))
}
