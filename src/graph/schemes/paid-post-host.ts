import type { Draft } from './draft.ts'
import { isHot, surprise } from './excess.ts'
import type { LinkWeb, Site } from './link-web.ts'

const FEWEST_LINKS = 10
const FEWEST = 4
/** -log10 of the chance, see `boosted-target.ts`; honest sites stay below. */
const LEAST_SURPRISE = 2.7
/** A shop or affiliate links with commercial anchors too, but on its own topic. */
const OWN_TOPIC = 0.5

/**
 * LS-PAID, LS-ADVERT: a site far more of whose outgoing links are followed, off its topic and commercial than the base
 * rate gives.
 * @param rate see `baseRate`
 */
export function paidPostHosts(web: LinkWeb, rate: number): Draft[] {
  return web.sites.flatMap((site) => {
    const known = site.out.filter((arc) => arc.links.length > 0)
    const arcs = known.filter(isHot)
    if (known.length < FEWEST_LINKS || arcs.length < FEWEST || onTopic(site) > OWN_TOPIC) return []
    const odds = 1.5 * (surprise(known.length, arcs.length, rate) - LEAST_SURPRISE)
    return [{ kind: 'paid-post-host', members: [site], odds, arcs, shared: [] }]
  })
}

/** Share of the outgoing links that fit the site's own topic, of those that can be told. */
function onTopic(site: Site): number {
  const known = site.out.flatMap(({ likeness }) => likeness ?? [])
  return known.filter((likeness) => likeness > 0.35).length / Math.max(1, known.length)
}
