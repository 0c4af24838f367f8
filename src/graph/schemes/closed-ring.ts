import type { Draft } from './draft.ts'
import { disclosedTie } from './honest-ties.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

/** More sources than this, and a site is known to more than a ring. */
const FEW_SOURCES = 3
/** Directories and hubs link to everybody. */
const MOST_TARGETS = 260
/** Expected number of rings like it, by chance, from which one is not chance. */
const LEAST_EXPECTED = 0.05

/**
 * LS-EXCH, the ring of three: A links to B, B to C, C to A, none of them back, and hardly anybody else links to B and
 * C. Needs no dates and no anchors: only a web's arcs, and how many of such rings they would close if every site drew
 * its targets by lot (the configuration model: Newman, Strogatz and Watts, 2001). Our own site is one place to look,
 * all others together are as many as there are.
 * @param taken sites of other groups, in which cycles mean nothing more
 */
export function closedRings(web: LinkWeb, taken: ReadonlySet<Site>): Draft[] {
  const arcs = web.sites.reduce((sum, site) => sum + site.out.length, 0)
  const through = passages(web)
  const best = new Map<string, Draft>()
  for (const site of web.sites) {
    if (site.out.length > MOST_TARGETS || (taken.has(site) && !site.own)) continue
    const places = site.own ? 1 : web.sites.length
    for (const cycle of cyclesThrough(site, taken)) {
      const passing = through[Math.max(...cycle.slice(0, 2).map(({ to }) => to.in.length))] ?? Infinity
      const expected = (places * site.out.length * site.in.length * passing ** 2) / arcs ** 3
      const members = cycle.map(({ from }) => from)
      if (expected > LEAST_EXPECTED || disclosedTie(members) !== null) continue
      keepSurer(best, { kind: 'ring', members, odds: Math.log(LEAST_EXPECTED / expected), arcs: cycle, shared: [] })
    }
  }
  return [...best.values()]
}

/** By number of sources: in how many ways a path can lead through a site with as many sources or fewer. */
function passages(web: LinkWeb): number[] {
  const through = Array.from({ length: FEW_SOURCES + 1 }, () => 0)
  for (const site of web.sites)
    for (let few = site.in.length; few <= FEW_SOURCES; few++)
      through[few] = (through[few] ?? 0) + site.in.length * site.out.length
  return through
}

/** One-way cycles of three that start at a site and lead over two that few others link to. */
function cyclesThrough(site: Site, taken: ReadonlySet<Site>): Arc[][] {
  const goesOn = ({ to, links }: Arc): boolean =>
    to.in.length <= FEW_SOURCES && !to.own && !taken.has(to) && links.every(({ followed }) => followed)
  return site.out
    .filter((first) => goesOn(first) && !linksTo(first.to, site))
    .flatMap((first) =>
      first.to.out
        .filter((second) => goesOn(second) && !linksTo(second.to, first.to) && !linksTo(site, second.to))
        .flatMap((second) => second.to.out.filter(({ to }) => to === site).map((third) => [first, second, third])),
    )
}

function linksTo(from: Site, to: Site): boolean {
  return from.out.some((arc) => arc.to === to)
}

function keepSurer(best: Map<string, Draft>, draft: Draft): void {
  const key = draft.members
    .map(({ domain }) => domain)
    .sort()
    .join(' ')
  if ((best.get(key)?.odds ?? -Infinity) < draft.odds) best.set(key, draft)
}
