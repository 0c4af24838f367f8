import type { Draft, SharedTrait } from './draft.ts'
import { groupsOf } from './groups.ts'
import type { LinkWeb, Site } from './link-web.ts'

const FEWEST = 3
/** "Advertise here" stands on a thousand sites; a sentence of this many words that returns to the letter has one author. */
const FEWEST_WORDS = 6
/** What more sites say is the phrase of a platform. */
const MOST_SITES = 100

/**
 * LS-PAID: sites that offer placements, or say whose guest contribution an article is, in the very same sentence. One
 * trader sells on all of them.
 */
export function sharedOffers(web: LinkWeb): Draft[] {
  const offers = [...sentences(web)].filter(([, sites]) => sites.size >= FEWEST && sites.size <= MOST_SITES)
  const shared = offers.map(([value, sites]): SharedTrait => ({ trait: 'offer', value, sites: [...sites] }))
  const groups = groupsOf(shared.flatMap(({ sites }) => sites.map((site): [Site, Site] => [sites[0] ?? site, site])))
  return groups.map((members) => {
    const own = shared.filter(({ sites }) => sites.some((site) => members.includes(site)))
    const inside = new Set(members)
    const arcs = members.flatMap((site) => site.out.filter((arc) => !inside.has(arc.to) && arc.links.length > 0))
    return { kind: 'guest-post-network', members, odds: 0.8 * members.length + own.length - 2, arcs, shared: own }
  })
}

function sentences(web: LinkWeb): Map<string, Set<Site>> {
  const found = new Map<string, Set<Site>>()
  for (const site of web.sites)
    for (const { kind, text } of site.facts?.statements ?? []) {
      const sentence = text.trim().replace(/\s+/g, ' ')
      if ((kind !== 'sells-links' && kind !== 'guest-post') || sentence.split(' ').length < FEWEST_WORDS) continue
      found.set(sentence, (found.get(sentence) ?? new Set()).add(site))
    }
  return found
}
