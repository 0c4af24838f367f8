import type { Draft } from './draft.ts'
import type { LinkWeb, Site } from './link-web.ts'

/** A link as suspect as this has a commercial anchor and does not fit the topic, or leads to a site in another language. */
const STRONG = 1.5
const FEWEST = 8
/** Honest sites with many outgoing links stay under .12 (schemegraph, dev seeds). */
const LEAST_SHARE = 0.15

/** LS-PAID, LS-ADVERT: a site much of whose outgoing links are followed, off its topic and have commercial anchors. */
export function paidPostHosts(web: LinkWeb): Draft[] {
  return web.sites.flatMap((site) => {
    const arcs = site.out.filter((arc) => arc.suspicion >= STRONG && inArticle(arc.links))
    const base = site.out.length
    const share = arcs.length / base
    if (arcs.length < FEWEST || share < LEAST_SHARE || onTopic(site) > 0.5) return []
    // How far the share lies above what an honest site has, in standard deviations of chance.
    const honest = 0.06
    const distance = (arcs.length - base * honest) / Math.sqrt(base * honest * (1 - honest))
    return [{ kind: 'paid-post-host', members: [site], odds: distance - 6, arcs, shared: [] }]
  })
}

function inArticle(links: readonly { readonly region: string | null }[]): boolean {
  return links.some(({ region }) => region === null || region === 'body')
}

/** Share of the outgoing links that fit the site's own topic, of those that can be told. */
function onTopic(site: Site): number {
  const known = site.out.flatMap(({ likeness }) => likeness ?? [])
  return known.filter((likeness) => likeness > 0.35).length / Math.max(1, known.length)
}
