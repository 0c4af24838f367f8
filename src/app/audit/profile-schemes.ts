import { findSchemes } from '../../graph/index.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { Scheme } from '../../model/scheme.ts'
import { registrableDomain } from '../../url/index.ts'
import type { OwnPages } from './own-pages.ts'
import type { Survey } from './survey.ts'
import type { WebGraph } from './web-graph.ts'

/** Schemes found in the profile and the graph around it, by the registrable domain of each member. */
export function findProfileSchemes(
  project: Project,
  survey: Survey,
  graph: WebGraph,
  own: OwnPages,
): ReadonlyMap<string, readonly Scheme[]> {
  const domains = [...new Set(ownHosts(project).map(registrableDomain))]
  const schemes = findSchemes({
    own: { domains, brandNames: project.brandNames, keywords: project.keywords },
    graph: graph.arcs,
    hosts: survey.hosts.facts(graph.addresses),
    links: [...survey.links, ...survey.otherLinks, ...own.links],
  })
  return byMember(schemes, new Set(domains))
}

function byMember(schemes: readonly Scheme[], own: ReadonlySet<string>): Map<string, Scheme[]> {
  const found = new Map<string, Scheme[]>()
  for (const scheme of schemes) {
    for (const member of scheme.members.filter((domain) => !own.has(domain)))
      found.set(member, [...(found.get(member) ?? []), scheme])
  }
  return found
}
