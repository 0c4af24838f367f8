import type { Project } from '../../model/project.ts'
import type { ProfileFacts, SiteSummary } from '../../model/site-summary.ts'
import type { OwnPages } from './own-pages.ts'
import { profileSchemes } from './profile-schemes.ts'
import type { WebAround } from './web-graph.ts'

/** What all sites of a profile together tell. */
export function profileFacts(
  project: Project,
  sites: readonly SiteSummary[],
  around: WebAround,
  own: OwnPages,
): ProfileFacts {
  return { schemes: profileSchemes(project, sites, around, own), linkedFrom: linkedFrom(sites) }
}

/** For each site that was seen: the others that link to it. At least these: not all pages were seen. */
function linkedFrom(sites: readonly SiteSummary[]): Record<string, string[]> {
  const sources = new Map(sites.filter(({ pages }) => pages > 0).map(({ domain }) => [domain, [] as string[]]))
  for (const { domain, domains } of sites) for (const to of domains) if (to !== domain) sources.get(to)?.push(domain)
  return Object.fromEntries([...sources].filter(([, from]) => from.length > 0))
}
