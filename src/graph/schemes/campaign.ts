import { groupsOf } from './groups.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'
import { doubt } from './suspicion.ts'

/** Sites that are linked to by the same sources more often than chance and topic explain, and those sources. */
export interface Campaign {
  readonly targets: readonly Site[]
  /** Each source with its suspect arcs to the targets; sources with one arc are included. */
  readonly sources: ReadonlyMap<Site, readonly Arc[]>
}

/** The most linked half per cent of sites are linked to by everybody, so sharing them ties nobody together. */
const KNOWN_BY_ALL = 0.005
/** More sources than one campaign has; the share above decides on small webs. */
const MOST_SOURCES = 200
/** A site with this many linked domains is a directory or a hub; its pairs of links carry no plan. */
const MOST_TARGETS = 260
/** Links less suspect than this are ordinary ones (brand, address, on topic): no reason to compare. */
const LEAST_SUSPICION = -0.6
/** Score at which two targets belong to one campaign; chosen on schemegraph dev seeds: 4 honest pairs of 7,400 pass. */
const TOGETHER = 2.2

/** The number of sources from which a target counts as known to everybody. */
export function fameLimit(web: LinkWeb): number {
  const counts = web.sites.map((site) => site.in.length)
  return Math.min(MOST_SOURCES, quantile(counts, 1 - KNOWN_BY_ALL))
}

/** Looks for targets that share suspect sources (co-citation of rare targets), and puts them together. */
export function findCampaigns(web: LinkWeb, limit: number): Campaign[] {
  const suspect = (site: Site): Arc[] =>
    site.out.filter((arc) => arc.links.length > 0 && arc.to.in.length <= limit && arc.suspicion > LEAST_SUSPICION)
  const order = new Map(web.sites.map((site, at) => [site, at]))
  const scores = new Map<number, { score: number; sources: number }>()
  for (const source of web.sites) {
    if (source.out.length > MOST_TARGETS) continue
    const weight = 4 * Math.min(1, Math.sqrt(15 / source.out.length))
    const arcs = suspect(source)
    arcs.forEach((one, at) => {
      for (const other of arcs.slice(at + 1)) {
        const [low, high] = [order.get(one.to) ?? 0, order.get(other.to) ?? 0].sort((a, b) => a - b) as [number, number]
        const key = low * web.sites.length + high
        const { score, sources } = scores.get(key) ?? { score: 0, sources: 0 }
        scores.set(key, { score: score + weight * doubt(one) * doubt(other), sources: sources + 1 })
      }
    })
  }
  const together = [...scores].flatMap(([key, { score, sources }]) => {
    const pair = [web.sites[Math.floor(key / web.sites.length)], web.sites[key % web.sites.length]] as [Site, Site]
    return sources >= 2 && score * rarity(pair[0]) * rarity(pair[1]) >= TOGETHER ? [pair] : []
  })
  return groupsOf(together).map((targets) => ({ targets, sources: sourcesOf(new Set(targets)) }))
}

/** Much linked targets are shared by chance. */
function rarity(site: Site): number {
  return Math.sqrt(3.5 / Math.log2(2 + site.in.length))
}

function sourcesOf(targets: ReadonlySet<Site>): Map<Site, Arc[]> {
  const sources = new Map<Site, Arc[]>()
  for (const target of targets)
    for (const arc of target.in) {
      if (arc.links.length === 0 || arc.suspicion <= LEAST_SUSPICION || arc.from.out.length > MOST_TARGETS) continue
      sources.set(arc.from, [...(sources.get(arc.from) ?? []), arc])
    }
  return sources
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.filter((number) => number > 0).sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}
