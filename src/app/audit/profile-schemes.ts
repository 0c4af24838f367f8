import { findSchemes } from '../../graph/index.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { Scheme } from '../../model/scheme.ts'
import type { SiteSummary } from '../../model/site-summary.ts'
import { registrableDomain } from '../../url/index.ts'
import type { OwnPages } from './own-pages.ts'
import type { WebAround } from './web-graph.ts'

/** Schemes found in the profile and the graph around it. */
export function profileSchemes(
  project: Project,
  sites: readonly SiteSummary[],
  { arcs, addresses }: WebAround,
  own: OwnPages,
): Scheme[] {
  return findSchemes({
    own: { domains: ownDomains(project), brandNames: project.brandNames, keywords: project.keywords },
    graph: arcs,
    hosts: sites
      .filter(({ pages }) => pages > 0)
      .map(({ domain, facts }) => ({ ...facts, addresses: addresses.get(domain) ?? [] })),
    links: [...sites.flatMap(({ links }) => links), ...sites.flatMap(({ otherLinks }) => otherLinks), ...own.links],
  })
}

/** Schemes by the registrable domain of each member that is not ours. */
export function schemesByMember(schemes: readonly Scheme[], project: Project): ReadonlyMap<string, readonly Scheme[]> {
  const own = new Set(ownDomains(project))
  const found = new Map<string, Scheme[]>()
  for (const scheme of schemes) {
    for (const member of scheme.members.filter((domain) => !own.has(domain)))
      found.set(member, [...(found.get(member) ?? []), scheme])
  }
  return found
}

function ownDomains(project: Project): string[] {
  return [...new Set(ownHosts(project).map(registrableDomain))]
}
