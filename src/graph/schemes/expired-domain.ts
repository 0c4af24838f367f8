import type { Draft } from './draft.ts'
import type { Arc, LinkWeb } from './link-web.ts'
import { UNLIKE } from './suspicion.ts'
import { likeness } from './topic.ts'

const FEWEST_LINKS = 3
/** Share of the incoming links that must come from sites about something else than the site is now. */
const ESTRANGED = 0.7
/** Those sites must be about one thing: what the site was about before. */
const FORMER_TOPIC = 0.15
/** Days by which the incoming links are older than the outgoing ones (medians): the links were made for the former site. */
const OLDER = 300
/** A name bought for its links has few pages, so few outgoing links. */
const MOST_OUTGOING = 15
const COMPARED = 30

/**
 * Expired-domain abuse: a name whose links come from sites about one subject, and are older than what it links to
 * now, about another. A re-registered name that serves its own readers has many links of its own.
 */
export function expiredDomains(web: LinkWeb): Draft[] {
  return web.sites.flatMap((site) => {
    if (site.out.length === 0 || site.out.length > MOST_OUTGOING || site.own) return []
    const known = site.in.filter((arc) => arc.likeness !== null)
    const estranged = known.filter((arc) => (arc.likeness ?? 1) < UNLIKE)
    if (estranged.length < FEWEST_LINKS || estranged.length < ESTRANGED * known.length) return []
    const former = agreement(estranged.slice(0, COMPARED))
    const gap = medianDay(site.out) - medianDay(site.in)
    if (former < FORMER_TOPIC || !(gap >= OLDER)) return []
    const odds = 3 * former + estranged.length / known.length + gap / 1500 - 1.6
    const arcs = site.out.filter((arc) => arc.likeness === null || arc.likeness >= UNLIKE)
    return [{ kind: 'expired-domain', members: [site], odds, arcs, shared: [] }]
  })
}

/** Mean likeness among the sources, of those that can be compared. */
function agreement(arcs: readonly Arc[]): number {
  const sites = arcs.map((arc) => arc.from)
  let sum = 0
  let pairs = 0
  sites.forEach((one, at) => {
    for (const other of sites.slice(at + 1)) {
      if (one.topic === null || other.topic === null || one.facts?.language !== other.facts?.language) continue
      sum += likeness(one.topic, other.topic)
      pairs++
    }
  })
  return pairs === 0 ? 0 : sum / pairs
}

function medianDay(arcs: readonly Arc[]): number {
  const days = arcs.flatMap(({ day }) => day ?? []).sort((a, b) => a - b)
  return days[Math.floor(days.length / 2)] ?? NaN
}
