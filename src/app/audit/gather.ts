import type { Claim } from '../../model/claim.ts'
import type { Inspection, LinkEvidence, PageEvidence } from '../../model/evidence.ts'
import type { AuthorityFacts, Gathered, IndexingFacts, PresenceEvidence, SchemeFacts } from '../../model/gathered.ts'
import type { Project } from '../../model/project.ts'
import type { Scheme } from '../../model/scheme.ts'
import type { SiteSummary } from '../../model/site-summary.ts'
import { classifyAnchor, paidDisclosures } from '../../assessment/index.ts'
import type { Rank } from '../../graph/index.ts'
import { mergeClaims } from '../../importers/index.ts'
import { siteOf } from '../../url/index.ts'
import { presenceOf } from './presence.ts'
import type { Relevance } from './relevance.ts'
import type { Survey } from './survey.ts'
import { imprintOf } from './template-links.ts'

/** What is known besides the page itself when one link is judged. */
export interface Surroundings {
  readonly project: Project
  readonly survey: Survey
  /** By registrable domain. */
  readonly ranks: ReadonlyMap<string, Rank>
  readonly schemes: ReadonlyMap<string, readonly Scheme[]>
  /** By registrable domain. */
  readonly linkedFrom: ReadonlyMap<string, readonly string[]>
  readonly relevance: Relevance
  /** Whether the page that a canonical names holds the link too; null when not looked at. */
  readonly canonicalHolds: (inspection: Inspection, target: string | null) => Promise<boolean | null>
  readonly now: string
}

/** One link with the page it should stand on. */
export interface Case {
  readonly inspection: Inspection
  readonly target: string | null
  readonly link: LinkEvidence | null
  readonly claims: readonly Claim[]
}

/** Lays the evidence about one link together, part by part; what is not there says why. */
export async function gather(around: Surroundings, each: Case): Promise<Gathered> {
  const { inspection, link, target } = each
  const page = inspection.page
  const domain = siteOf(inspection.finalUrl)
  const gone = { missing: inspection.outcome === 'ok' ? 'no-link' : 'not-checked' } as const
  const presence = presenceOf(inspection, link)
  const site = await around.survey.site(domain)
  return {
    presence,
    indexing: await indexingOf(around, each, presence),
    link: link ?? gone,
    placement: link === null ? gone : { link, sitewide: site?.everywhere?.includes(imprintOf(link)) ?? null },
    anchor:
      link === null
        ? gone
        : {
            anchor: link.anchor,
            from: link.anchorFrom,
            class: classifyAnchor(link.anchor, link.anchorFrom, around.project),
            mix: around.survey.anchorMix,
          },
    relevance: page === null || inspection.outcome !== 'ok' ? gone : await around.relevance.of(page, link, target),
    authority: authorityOf(around, domain, page, each.claims),
    scheme: link === null ? gone : schemeOf(around, domain, site, page, link),
  }
}

async function indexingOf(
  { canonicalHolds, relevance, now }: Surroundings,
  { inspection, link, target, claims }: Case,
  { redirectedAway }: PresenceEvidence,
): Promise<IndexingFacts> {
  const { outcome, challenge, status, quote, url, finalUrl, hops, robots, page } = inspection
  const known = claims.find(({ provenance }) => provenance.importer === 'search-console-links')?.provenance
  return {
    outcome,
    ...(challenge !== undefined && { challenge }),
    status,
    quote,
    url,
    finalUrl,
    hops,
    redirectedAway,
    robots,
    page: page?.indexing ?? null,
    canonicalHoldsLink: await canonicalHolds(inspection, target),
    // A page that still holds the link is the page it was, whatever its address says.
    outgrown: link === null && page !== null && outcome === 'ok' ? await relevance.outgrown(finalUrl, page) : null,
    searchConsole: known === undefined ? null : `${known.file}:${known.line}`,
    now,
  }
}

function authorityOf(
  { ranks, linkedFrom }: Surroundings,
  domain: string,
  page: PageEvidence | null,
  claims: readonly Claim[],
): AuthorityFacts {
  const rank = ranks.get(domain)
  return {
    rank: rank === undefined ? null : { position: rank.harmonicPosition, of: rank.of },
    ...claimed(claims),
    linkedFrom: linkedFrom.get(domain) ?? [],
    author: page?.authorship.author ?? null,
    organisation: (page?.authorship.organisation ?? []).map(({ quote }) => quote),
    lastActive: page?.dates.modified ?? page?.dates.published ?? null,
  }
}

/** What other tools and the owner's own log say, with the row that says it. */
function claimed([first, ...others]: readonly Claim[]): Pick<AuthorityFacts, 'figures' | 'visits'> {
  if (first === undefined) return { figures: [], visits: null }
  const { metrics, visits } = mergeClaims([first, ...others])
  const figures = Object.entries(metrics).map(([name, { value, from }]) => {
    const at = from[0] === undefined ? '' : `${from[0].file}:${from[0].line}`
    return { name, value, at }
  })
  return { figures, visits: visits?.value ?? null }
}

function schemeOf(
  { project, schemes }: Surroundings,
  domain: string,
  site: SiteSummary | null,
  page: PageEvidence | null,
  link: LinkEvidence,
): SchemeFacts {
  return {
    schemes: schemes.get(domain) ?? [],
    paidBy: paidDisclosures(page?.disclosures ?? [], project),
    rel: link.rel,
    hidden: link.placement.region === 'hidden',
    lookedFor: site !== null && site.pages > 0,
  }
}
