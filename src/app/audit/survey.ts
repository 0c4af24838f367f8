import type { Project } from '../../model/project.ts'
import type { AnchorClass } from '../../model/audited-link.ts'
import { ANCHOR_CLASSES } from '../../model/audited-link.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import type { LinkEvidence } from '../../model/evidence.ts'
import { classifyAnchor } from '../../assessment/index.ts'
import { canonicalKey, parseHttpUrl, registrableDomain, targetMatcher } from '../../url/index.ts'
import type { Store, Run } from '../../store/index.ts'
import { createHostLedger, type HostLedger } from './host-ledger.ts'
import { createOutboundLedger } from './outbound-facts.ts'
import { chooseLink } from './presence.ts'

/** What only the whole profile can tell about one link. One pass over the stored evidence. */
export interface Survey {
  readonly hosts: HostLedger
  readonly links: readonly LinkFacts[]
  /** Links of the same pages to other sites. */
  readonly otherLinks: readonly LinkFacts[]
  /** Referring domains per anchor class. */
  readonly anchorMix: Readonly<Record<AnchorClass, number>>
  /** Whether a link to the same address stands on every page of its host that was seen; null when that was one page. */
  readonly sitewide: (domain: string, target: string) => boolean | null
}

export interface SurveyInput {
  readonly store: Store
  readonly run: Run
  readonly project: Project
}

export async function survey(input: SurveyInput): Promise<Survey> {
  const hosts = createHostLedger()
  const sightings = createSightings()
  const outbound = createOutboundLedger()
  const match = targetMatcher([new URL(input.project.site).hostname, ...input.project.hosts])
  for (const role of ['source', 'host'] as const) {
    for await (const { inspection } of input.store.inspections.all(input.run.id, role)) {
      hosts.add(inspection)
      if (inspection.outcome !== 'ok') continue
      sightings.add(inspection.finalUrl, inspection.page?.links ?? [])
      outbound.add(inspection)
    }
  }
  const { links, anchorMix } = await surveyLinks(input, sightings)
  const otherLinks = outbound.links.filter(({ target }) => match(target) === null)
  return { hosts, links, otherLinks, anchorMix, sitewide: sightings.sitewide }
}

/** Counts per host on how many of its pages each of our addresses is linked. */
function createSightings() {
  const pages = new Map<string, Set<string>>()
  const seen = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, page: string): void => {
    const set = map.get(key)
    if (set === undefined) map.set(key, new Set([page]))
    else set.add(page)
  }
  return {
    add(pageUrl: string, links: readonly LinkEvidence[]): void {
      const url = new URL(pageUrl)
      const [domain, page] = [registrableDomain(url.hostname), canonicalKey(url)]
      add(pages, domain, page)
      for (const { leadsTo } of links) add(seen, `${domain} ${keyOf(leadsTo)}`, page)
    },
    sitewide: (domain: string, target: string): boolean | null => {
      const all = pages.get(domain)?.size ?? 0
      return all < 2 ? null : (seen.get(`${domain} ${keyOf(target)}`)?.size ?? 0) === all
    },
  }
}

async function surveyLinks(
  { store, run, project }: SurveyInput,
  { sitewide }: Pick<Survey, 'sitewide'>,
): Promise<Pick<Survey, 'links' | 'anchorMix'>> {
  const links: LinkFacts[] = []
  const classes = new Map<string, Set<AnchorClass>>()
  for await (const backlink of store.backlinks.all(run.projectId)) {
    const stored = await store.inspections.of(run.id, 'source', backlink.source)
    const link = stored === null ? null : chooseLink(stored.inspection, backlink.target)
    if (stored === null || link === null) continue
    const domain = registrableDomain(new URL(stored.inspection.finalUrl).hostname)
    const firstSeen =
      (await store.backlinks.claims(run.projectId, backlink))
        .map((claim) => claim.firstSeen ?? '')
        .filter(Boolean)
        .sort()[0] ?? null
    const { leadsTo: target, anchor, rel, placement } = link
    links.push({
      source: stored.inspection.finalUrl,
      target,
      anchor,
      rel,
      region: placement.region,
      sitewide: sitewide(domain, target),
      firstSeen,
    })
    const known = classes.get(domain) ?? new Set()
    classes.set(domain, known.add(classifyAnchor(anchor, link.anchorFrom, project)))
  }
  return { links, anchorMix: mixOf(classes) }
}

function mixOf(classes: ReadonlyMap<string, ReadonlySet<AnchorClass>>): Record<AnchorClass, number> {
  const count = (name: AnchorClass): number => [...classes.values()].filter((set) => set.has(name)).length
  return Object.fromEntries(ANCHOR_CLASSES.map((name) => [name, count(name)])) as Record<AnchorClass, number>
}

function keyOf(href: string): string {
  const url = parseHttpUrl(href)
  return url === null ? href : canonicalKey(url)
}
