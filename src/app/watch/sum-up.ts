import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownHosts, type Project } from '../../model/project.ts'
import type { ProfileFacts, SiteSummary } from '../../model/site-summary.ts'
import type { StaleSite, Store } from '../../store/index.ts'
import type { OwnPages } from '../audit/own-pages.ts'
import { profileFacts } from '../audit/profile-facts.ts'
import { MOST_PAGES } from '../audit/site-ledger.ts'
import { summarizeSite, type Survey } from '../audit/survey.ts'
import { readWebAround, type GraphSources } from '../audit/web-graph.ts'

/** Sites taken at once: few, so that workers finish at about the same time. */
const SITES = 8
/** How often (ms) to see whether another worker is done with what it has in hand. */
export const SEE_AGAIN = 200

interface Summing {
  readonly store: Store
  readonly projectId: number
  /** With what its own pages tell filled in. */
  readonly project: Project
}

/** Sums up every site whose pages were looked at, together with the other workers; ends when all are up to date. */
export async function sumUpSites(summing: Summing): Promise<void> {
  const { store, projectId, project } = summing
  const basis = digest([ownHosts(project), project.brand, project.brandNames, project.keywords])
  await store.sites.rest(projectId, basis)
  for (;;) {
    const stale = await store.sites.claimStale(projectId, SITES)
    for (const site of stale) await sumUp(summing, site, basis)
    if (stale.length > 0) continue
    if ((await store.sites.countStale(projectId)) === 0) return
    await sleep(SEE_AGAIN)
  }
}

async function sumUp({ store, projectId, project }: Summing, site: StaleSite, basis: string): Promise<void> {
  const summary = await summarizeSite(site.domain, {
    ...{ store, projectId, project },
    inspections: (role) => store.sites.pages(projectId, site.domain, role, MOST_PAGES),
  })
  await store.sites.sumUp(projectId, { ...site, basis, summary })
}

/** What the summaries tell about one link. */
export async function openSurvey({ sites }: Store, projectId: number): Promise<Survey> {
  const kept = new Map<string, Promise<SiteSummary | null>>()
  return {
    anchorMix: await sites.anchorMix(projectId),
    site(domain) {
      const known = kept.get(domain) ?? sites.get(projectId, domain)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(domain, known)
      return known
    },
  }
}

/** Summaries held in memory. */
const MOST_KEPT = 500

interface Search extends Summing {
  readonly own: OwnPages
  readonly graph: GraphSources
}

/** What all sites together tell: as it was worked out last while nothing has changed, else worked out by one worker for all. */
export async function sharedProfile(search: Search): Promise<ProfileFacts> {
  const { store, projectId, project, own, graph } = search
  const basis = digest([project, own.links, graph.folder ?? '', await store.sites.fingerprint(projectId)])
  for (;;) {
    const known = await store.profiles.found(projectId, basis)
    if (known !== null) return known
    if (await store.profiles.claim(projectId)) break
    await sleep(SEE_AGAIN)
  }
  const sites = await Array.fromAsync(store.sites.all(projectId))
  const around = await readWebAround(graph, new Set(sites.map(({ domain }) => domain)))
  const facts = profileFacts(project, sites, around, own)
  await store.profiles.keep(projectId, basis, facts)
  return facts
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
}
