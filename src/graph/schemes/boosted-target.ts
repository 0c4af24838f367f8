import type { Campaign } from './campaign.ts'
import { densestSpan } from './days.ts'
import { isHot, leastSurprise, surprise } from './excess.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

const FEWEST = 3
/** Directories and hubs link to everybody. */
const MOST_TARGETS = 260
/** Links that go with the hot ones: those of the same months that are not plainly honest. */
const SAME_TIME = 240
const LEAST_SUSPICION = -0.6

/** A campaign for a single target: far more of its links are suspect than the base rate gives. */
export interface BoostedTarget extends Campaign {
  /** How far beyond chance, in powers of ten. */
  readonly beyond: number
}

/**
 * Sites whose incoming links are suspect far beyond the base rate. The audited site itself is left out: with all of
 * its links known and few of others', its own anchors say nothing about who made them.
 * @param rate see `baseRate`
 * @param limit targets with more sources than this are known to everybody
 */
export function boostedTargets(web: LinkWeb, rate: number, limit: number): BoostedTarget[] {
  const tested = web.sites.filter((site) => !site.own && site.in.length <= limit && site.in.length >= FEWEST)
  const least = leastSurprise(tested.length)
  return tested.flatMap((target) => {
    const arcs = target.in.filter((arc) => arc.links.length > 0 && arc.from.out.length <= MOST_TARGETS)
    const hot = arcs.filter(isHot)
    if (hot.length < FEWEST) return []
    const beyond = surprise(arcs.length, hot.length, rate) - least
    if (beyond < 0) return []
    return [{ targets: [target], sources: sourcesOf(hot, arcs), beyond }]
  })
}

function sourcesOf(hot: readonly Arc[], arcs: readonly Arc[]): Map<Site, Arc[]> {
  const span = densestSpan(hot, SAME_TIME).flatMap(({ day }) => day ?? [])
  const [first, last] = [Math.min(...span), Math.max(...span)]
  const beside = arcs.filter(
    (arc) => arc.suspicion > LEAST_SUSPICION && arc.day !== null && arc.day >= first && arc.day <= last,
  )
  return new Map([...new Set([...hot, ...beside])].map((arc) => [arc.from, [arc]]))
}
