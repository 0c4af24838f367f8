import type { Draft } from './draft.ts'
import { parseHttpUrl } from '../../url/index.ts'
import { disclosedTie } from './honest-ties.ts'
import type { Arc, ArcLink, LinkWeb, Site } from './link-web.ts'

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

/**
 * LS-FOOTER again, told by where the links lead: the template of several unrelated sites points at the same inner page.
 * A maker's credit leads to his home page.
 */
export function templateLinks(web: LinkWeb): Draft[] {
  return web.sites.flatMap((target) => {
    const pages = Map.groupBy(
      target.in.flatMap((arc) => innerPages(arc).map((page) => ({ page, arc }))),
      ({ page }) => page,
    )
    return [...pages.values()].flatMap((found) => {
      const arcs = found.map(({ arc }) => arc)
      const sites = arcs.map((arc) => arc.from)
      if (owners(sites) < FEWEST || disclosedTie(sites) !== null) return []
      return [{ kind: 'footer-credit' as const, members: sites, odds: owners(sites) - 2, arcs, shared: [] }]
    })
  })
}

/** Inner pages that the template of the site links to, each once. */
function innerPages(arc: Arc): string[] {
  const leads = ({ facts }: ArcLink): string[] => {
    const url = parseHttpUrl(facts.target)
    return url === null || url.pathname === '/' ? [] : [url.hostname + url.pathname]
  }
  return [...new Set(arc.links.filter(inTemplate).flatMap(leads))]
}

/** On every page, and not because every article mentions the target. */
function inTemplate({ followed, facts, region }: ArcLink): boolean {
  return followed && facts.sitewide === true && region !== 'body' && region !== 'bio'
}

/** Sites that share an analytics account count as one owner. */
function owners(sites: readonly Site[]): number {
  const accounts = sites.map((site) => site.facts?.ids.toSorted().join(' ') ?? '')
  return new Set(accounts.filter((ids) => ids !== '')).size + accounts.filter((ids) => ids === '').length
}
