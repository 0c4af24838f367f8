import { firstSeenOf } from '../../model/claim.ts'
import type { Project } from '../../model/project.ts'
import { ANCHOR_CLASSES, type AnchorClass } from '../../model/audited-link.ts'
import type { Inspection } from '../../model/evidence.ts'
import type { SiteSummary } from '../../model/site-summary.ts'
import { siteOf } from '../../url/index.ts'
import { SITE_ROLES, type SiteRole, type Store, type StoredInspection } from '../../store/index.ts'
import { chooseLink } from './presence.ts'
import { createSiteLedger, type FoundLink, type SiteLedger } from './site-ledger.ts'

/** What only the whole profile can tell about one link. */
export interface Survey {
  /** Null for a site of which no page was seen. */
  site(domain: string): Promise<SiteSummary | null>
  /** Referring domains per anchor class. */
  readonly anchorMix: Readonly<Record<AnchorClass, number>>
}

export interface SurveyInput {
  readonly store: Store
  readonly projectId: number
  readonly project: Project
  /** The evidence to go by. */
  readonly inspections: (role: SiteRole) => AsyncIterable<StoredInspection>
}

/** Sums up every site of a run, in order of name. One pass over the stored evidence; memory grows with the sites. */
export async function summarizeSites(input: SurveyInput): Promise<SiteSummary[]> {
  const ledgers = new Map<string, SiteLedger>()
  for (const role of SITE_ROLES) {
    for await (const { inspection } of input.inspections(role)) {
      const domain = siteOf(inspection.finalUrl)
      const ledger = ledgers.get(domain) ?? createSiteLedger(domain, input.project)
      ledgers.set(domain, ledger)
      ledger.add(role, inspection, role === 'source' ? await foundLinks(input, inspection) : [])
    }
  }
  return [...ledgers.keys()].sort().map((domain) => {
    const summary = ledgers.get(domain)!.summary()
    ledgers.delete(domain)
    return summary
  })
}

/** Sums up one site from the evidence of its pages. */
export async function summarizeSite(domain: string, input: SurveyInput): Promise<SiteSummary> {
  const [summary] = await summarizeSites(input)
  return summary ?? createSiteLedger(domain, input.project).summary()
}

/** The links to us on a page that were found, one of each backlink. */
async function foundLinks({ store, projectId }: SurveyInput, inspection: Inspection): Promise<FoundLink[]> {
  const found: FoundLink[] = []
  for (const backlink of await store.backlinks.from(projectId, inspection.url)) {
    const link = chooseLink(inspection, backlink.target)
    if (link === null) continue
    found.push({ link, firstSeen: firstSeenOf(await store.backlinks.claims(projectId, backlink)) })
  }
  return found
}

export function surveyOf(sites: readonly SiteSummary[]): Survey {
  const bySite = new Map(sites.map((site) => [site.domain, site]))
  const count = (name: AnchorClass): number => sites.filter(({ classes }) => classes.includes(name)).length
  return {
    site: (domain) => Promise.resolve(bySite.get(domain) ?? null),
    anchorMix: Object.fromEntries(ANCHOR_CLASSES.map((name) => [name, count(name)])) as Record<AnchorClass, number>,
  }
}
