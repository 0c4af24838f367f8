import type { SchemeKind } from '../../model/scheme.ts'
import type { BoostedTarget } from './boosted-target.ts'
import type { Campaign } from './campaign.ts'
import type { Draft, SharedTrait } from './draft.ts'
import type { Footprints } from './footprints.ts'
import { traitOwners, traitsOf } from './footprints.ts'
import { areSisters, disclosedTie, isSyndicated } from './honest-ties.ts'
import type { Arc, Site } from './link-web.ts'
import { doubt } from './suspicion.ts'

/** Judges campaigns: which sources take part, and what kind of scheme it is; null for what honest ties explain. */
export function coordinatedScheme(campaign: Campaign, footprints: Footprints): Draft | null {
  const core = [...campaign.sources].filter(([, arcs]) => arcs.length >= 2)
  if (core.length < 2) return null
  const members = new Map([...core, ...followers(campaign, core, footprints)])
  const sites = [...members.keys()]
  const arcs = [...members.values()].flat()
  if (disclosedTie(sites) !== null || isSyndicated(arcs) || areSisters(sites)) return null
  const shared = sharedTraits(sites, footprints)
  const odds = core.length * 0.8 + (sites.length - core.length) * 0.3 + 4 * mean(arcs.map(doubt)) - 3.6
  const kind = kindOf(campaign, members, shared)
  return { kind, members: kind === 'link-farm' ? [...sites, ...unseen(members)] : sites, odds, arcs, shared }
}

/** Members that must feed a site nobody looked at before it counts as part of a farm, and their share of its sources. */
const FEEDERS = 2
const FED_BY_FARM = 0.3

/** Sites that a farm feeds and whose own links are not known: in a farm those who are fed also feed. */
function unseen(members: ReadonlyMap<Site, readonly Arc[]>): Site[] {
  const arcs = [...members.keys()].flatMap((site) =>
    site.out.filter(({ to, suspicion }) => to.out.length === 0 && !to.own && suspicion > -0.6),
  )
  return [...Map.groupBy(arcs, (arc) => arc.to)]
    .filter(([site, feeders]) => feeders.length >= FEEDERS && feeders.length >= FED_BY_FARM * site.in.length)
    .map(([site]) => site)
}

/** Judges a single boosted target: its suspect sources are the members; null for what honest ties explain. */
export function boostingScheme(campaign: BoostedTarget, footprints: Footprints): Draft | null {
  const members = [...campaign.sources.keys()]
  const arcs = [...campaign.sources.values()].flat()
  if (disclosedTie(members) !== null || isSyndicated(arcs) || areSisters(members)) return null
  const shared = sharedTraits(members, footprints)
  const odds = 1.5 * campaign.beyond
  return { kind: kindOf(campaign, campaign.sources, shared), members, odds, arcs, shared }
}

/** A core this large is seen nearly whole, so a follower must be the more suspect to be one. */
const LARGE_CORE = 6

/** Sources with one link that fits: at the time of the others to that target, from a site of their size, or of the same make. */
function followers(
  campaign: Campaign,
  core: readonly (readonly [Site, readonly Arc[]])[],
  footprints: Footprints,
): (readonly [Site, readonly Arc[]])[] {
  const sizes = core.map(([site]) => site.out.length).sort((a, b) => a - b)
  const largest = 1.5 * (sizes[Math.floor(sizes.length / 2)] ?? 0)
  const least = core.length >= LARGE_CORE ? 0.45 : 0.3
  const makes = new Set(
    sharedTraits(
      core.map(([site]) => site),
      footprints,
    ).map(keyOf),
  )
  const days = Map.groupBy(
    core.flatMap(([, arcs]) => arcs),
    (arc) => arc.to,
  )
  return [...campaign.sources].filter(([site, arcs]) => {
    const [arc] = arcs
    if (arcs.length !== 1 || arc === undefined) return false
    if (traitsOf(site).some(([trait, value]) => makes.has(`${trait} ${value}`))) return true
    return site.out.length <= largest && doubt(arc) >= least && inTime(arc, days.get(arc.to) ?? [])
  })
}

function inTime(arc: Arc, others: readonly Arc[]): boolean {
  const days = others.flatMap(({ day }) => day ?? []).sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (arc.day === null || first === undefined || last === undefined) return false
  const margin = 150
  return arc.day >= first - margin && arc.day <= last + margin
}

function keyOf({ trait, value }: SharedTrait): string {
  return `${trait} ${value}`
}

/** Rare traits that at least two of the sites have in common. */
function sharedTraits(sites: readonly Site[], footprints: Footprints): SharedTrait[] {
  return [...traitOwners(sites)]
    .filter(([key, group]) => footprints.has(key) && group.length >= 2)
    .sort((a, b) => b[1].length - a[1].length)
    .flatMap(([key, group]) => {
      const footprint = footprints.get(key)
      return footprint === undefined ? [] : [{ ...footprint, sites: group }]
    })
}

/** Share of the targets that link back into the group, of those whose links are known. */
const FARMED = 0.4

function kindOf(
  campaign: Campaign,
  members: ReadonlyMap<Site, readonly Arc[]>,
  shared: readonly SharedTrait[],
): SchemeKind {
  const arcs = [...members.values()].flat()
  const links = arcs.flatMap((arc) => arc.links)
  const inRegion = (region: string) => links.filter((link) => link.region === region).length / links.length
  const inside = campaign.targets.filter((target) => members.has(target)).length
  const looked = campaign.targets.filter((target) => target.out.length > 0).length
  if (inside >= FARMED * looked && inside >= 2) return 'link-farm'
  if (inRegion('comment') >= 0.5) return 'comment-spam'
  if (inRegion('footer') >= 0.6) return 'footer-credit'
  if ((shared[0]?.sites.length ?? 0) >= 0.4 * members.size) return 'pbn'
  const devoted = mean([...members].map(([site, own]) => own.length / site.out.length))
  return devoted >= 0.15 ? 'pbn' : 'guest-post-network'
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
