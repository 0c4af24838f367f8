import type { Draft } from './draft.ts'
import { disclosedTie } from './honest-ties.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

/** A ring is set up in one go. */
const RING_DAYS = 75
const LONGEST = 8
const SHORTEST = 3
/** Dates are those of a crawl: links first seen together need not have appeared together. */
const SAME_CRAWL = 15
/** Log odds against a cycle that chance could close: there are thousands of places for one to start. */
const UNLIKELY = 5
/** Links less suspect than this do not make a ring. */
const LEAST_SUSPICION = -1

/**
 * LS-EXCH in disguise: a directed cycle of links that appeared within a few weeks, mostly off topic or with
 * commercial anchors. In a window that short chance closes hardly any cycle.
 * @param taken sites of denser groups, in which cycles mean nothing more
 */
export function linkRings(web: LinkWeb, taken: ReadonlySet<Site>): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  for (const site of web.sites)
    for (const start of site.out) {
      if (taken.has(site) || !usable(start)) continue
      for (const cycle of cyclesFrom(start, taken)) {
        const members = cycle.map((arc) => arc.from)
        const key = members
          .map((member) => member.domain)
          .sort()
          .join(' ')
        if (seen.has(key) || disclosedTie(members) !== null) continue
        seen.add(key)
        const odds =
          cycle.reduce((sum, arc) => sum + arc.suspicion, 0) +
          0.5 * (cycle.length - 1) * Math.log(RING_DAYS / Math.max(spanOf(cycle), SAME_CRAWL)) -
          UNLIKELY
        drafts.push({ kind: 'ring', members, odds, arcs: cycle, shared: [] })
      }
    }
  return drafts
}

function spanOf(arcs: readonly Arc[]): number {
  const days = arcs.flatMap(({ day }) => day ?? [])
  return Math.max(...days) - Math.min(...days)
}

function usable(arc: Arc): boolean {
  return arc.day !== null && arc.links.length > 0 && arc.suspicion > LEAST_SUSPICION
}

/** Cycles in which `first` is the earliest link; the search follows links of the next few weeks only. */
function cyclesFrom(first: Arc, taken: ReadonlySet<Site>): Arc[][] {
  const found: Arc[][] = []
  const start = first.day ?? 0
  const walk = (path: readonly Arc[]): void => {
    const last = path.at(-1)
    if (last === undefined || found.length >= 50) return
    for (const next of last.to.out) {
      if (taken.has(next.to) || !usable(next) || !inTime(next, start)) continue
      if (next.to === first.from) {
        if (path.length + 1 >= SHORTEST) found.push([...path, next])
      } else if (path.length + 1 < LONGEST && !path.some((arc) => arc.from === next.to)) walk([...path, next])
    }
  }
  walk([first])
  return found
}

function inTime(arc: Arc, start: number): boolean {
  return arc.day !== null && arc.day >= start && arc.day <= start + RING_DAYS
}
