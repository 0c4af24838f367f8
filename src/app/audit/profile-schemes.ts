import { findSchemes } from '../../graph/index.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { Scheme } from '../../model/scheme.ts'
import { registrableDomain } from '../../url/index.ts'
import type { OwnPages } from './own-pages.ts'
import type { Survey } from './survey.ts'
import type { WebGraph } from './web-graph.ts'

/** Schemes found in the profile and the graph around it. */
export function profileSchemes(
  project: Project,
  survey: Survey,
  graph: Pick<WebGraph, 'arcs' | 'addresses'>,
  own: OwnPages,
): Scheme[] {
  return findSchemes({
    own: { domains: ownDomains(project), brandNames: project.brandNames, keywords: project.keywords },
    graph: graph.arcs,
    hosts: survey.hosts.facts(graph.addresses),
    links: [...survey.links, ...survey.otherLinks, ...own.links],
  })
}

/** The same by the registrable domain of each member that is not ours. */
export function schemesByMember(project: Project, schemes: readonly Scheme[]): Map<string, Scheme[]> {
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
