import type { SchemeKind } from '../../model/scheme.ts'
import type { Draft } from './draft.ts'
import type { Site } from './link-web.ts'

/** From so many other sites on one page it is a list of links; articles name a handful. As in evidence/parts/page-type.ts. */
const LISTED = 15
/** So many lists are a farm of their own; one or two belong to the network that feeds from them. */
const FEWEST = 3

/**
 * A network's sites that are lists of links are a link farm, the others a blog network: Google names both, and a reviewer
 * sees the difference at a glance. One owner often has both, for the same sites.
 */
export function apartByLists(draft: Draft): Draft[] {
  const { true: farm = [], false: blogs = [] } = Object.groupBy(draft.members, (site) => `${keepsList(site)}`)
  if (draft.kind !== 'pbn' || farm.length < FEWEST) return [draft]
  return blogs.length < FEWEST
    ? [{ ...draft, kind: 'link-farm' }]
    : [part(draft, 'link-farm', farm), part(draft, 'pbn', blogs)]
}

function part(draft: Draft, kind: SchemeKind, members: readonly Site[]): Draft {
  const inside = new Set(members)
  const shared = draft.shared.map((trait) => ({ ...trait, sites: trait.sites.filter((site) => inside.has(site)) }))
  return {
    ...{ kind, members, odds: draft.odds },
    arcs: draft.arcs.filter(({ from }) => inside.has(from)),
    shared: shared.filter(({ sites }) => sites.length > 1),
  }
}

function keepsList({ out }: Site): boolean {
  const named = new Map<string, number>()
  for (const { links } of out) {
    for (const page of new Set(links.map(({ facts }) => facts.source))) named.set(page, (named.get(page) ?? 0) + 1)
  }
  for (const sites of named.values()) if (sites >= LISTED) return true
  return false
}
