import type { Draft } from './draft.ts'
import { groupsOf } from './groups.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

const FEWEST = 3

/**
 * LS-EXCH, "partner pages exclusively for cross-linking": sites that say they swap links and link back and forth with
 * each other. No dates needed: they state it themselves. A partner page without such an offer is not counted.
 */
export function partnerPages(web: LinkWeb): Draft[] {
  const offering = web.sites.filter((site) => site.own || offersSwaps(site))
  const arcs = offering.flatMap((site) => swapsWith(site, new Set(offering)))
  const groups = groupsOf(arcs.map((arc): [Site, Site] => [arc.from, arc.to]))
  return groups
    .filter((members) => members.filter(offersSwaps).length >= FEWEST)
    .map((members) => ({
      kind: 'reciprocal',
      members,
      odds: members.length - 1,
      arcs: arcs.filter((arc) => members.includes(arc.from)),
      shared: [],
    }))
}

function offersSwaps(site: Site): boolean {
  return site.facts?.statements.some(({ kind }) => kind === 'exchanges-links') ?? false
}

function swapsWith(site: Site, others: ReadonlySet<Site>): Arc[] {
  const back = new Set(site.in.map((arc) => arc.from))
  return site.out.filter((arc) => others.has(arc.to) && back.has(arc.to))
}
