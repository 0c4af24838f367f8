import type { Draft } from './draft.ts'
import { isHot, leastSurprise, surprise } from './excess.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

const FEWEST_LINKS = 8
const FEWEST = 3
/** A shop or affiliate links with commercial anchors too, but on its own topic. */
const OWN_TOPIC = 0.5

/**
 * LS-PAID, LS-ADVERT: a site far more of whose outgoing links are followed, off its topic and commercial than the base
 * rate gives.
 * @param rate see `baseRate`
 */
export function paidPostHosts(web: LinkWeb, rate: number): Draft[] {
  const tested = web.sites.filter((site) => known(site).length >= FEWEST_LINKS)
  const least = leastSurprise(tested.length)
  return tested.flatMap((site) => {
    const arcs = known(site).filter(isHot)
    const beyond = surprise(known(site).length, arcs.length, rate) - least
    if (arcs.length < FEWEST || beyond < 0 || onTopic(site) > OWN_TOPIC) return []
    return [{ kind: 'paid-post-host', members: [site], odds: 1.5 * beyond, arcs, shared: [] }]
  })
}

function known(site: Site): Arc[] {
  return site.out.filter((arc) => arc.links.length > 0)
}

/** Share of the outgoing links that fit the site's own topic, of those that can be told. */
function onTopic(site: Site): number {
  const known = site.out.flatMap(({ likeness }) => likeness ?? [])
  return known.filter((likeness) => likeness > 0.35).length / Math.max(1, known.length)
}
