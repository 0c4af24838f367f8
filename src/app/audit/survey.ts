import { firstSeenOf } from '../../model/claim.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { AnchorClass } from '../../model/audited-link.ts'
import { ANCHOR_CLASSES } from '../../model/audited-link.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import { classifyAnchor } from '../../assessment/index.ts'
import { addressKey, canonicalKey, registrableDomain, siteOf, targetMatcher } from '../../url/index.ts'
import type { Role, Store, StoredInspection } from '../../store/index.ts'
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
  readonly projectId: number
  readonly project: Project
  /** The evidence to go by: that of one run, or the newest of every page. */
  readonly inspections: (role: Role) => AsyncIterable<StoredInspection>
}

export async function survey(input: SurveyInput): Promise<Survey> {
  const hosts = createHostLedger()
  const sightings = createSightings()
  const outbound = createOutboundLedger()
  const profile = createLinkLedger(input)
  const match = targetMatcher(ownHosts(input.project))
  for (const role of ['source', 'host'] as const) {
    for await (const { inspection } of input.inspections(role)) {
      hosts.add(inspection)
      if (role === 'source') await profile.add(inspection)
      if (inspection.outcome !== 'ok') continue
      sightings.add(inspection.finalUrl, inspection.page?.links ?? [])
      outbound.add(inspection)
    }
  }
  const { sitewide } = sightings
  const links = profile.links.map((link) => ({ ...link, sitewide: sitewide(siteOf(link.source), link.target) }))
  const otherLinks = outbound.links.filter(({ target }) => match(target) === null)
  return { hosts, links, otherLinks, anchorMix: profile.anchorMix(), sitewide }
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
      for (const { leadsTo } of links) add(seen, `${domain} ${addressKey(leadsTo)}`, page)
    },
    sitewide: (domain: string, target: string): boolean | null => {
      const all = pages.get(domain)?.size ?? 0
      return all < 2 ? null : (seen.get(`${domain} ${addressKey(target)}`)?.size ?? 0) === all
    },
  }
}

/** Collects the links to us that were found, one of each backlink, and the classes of anchor each site uses. */
function createLinkLedger({ store, projectId, project }: SurveyInput) {
  const links: LinkFacts[] = []
  const classes = new Map<string, Set<AnchorClass>>()
  return {
    links,
    async add(inspection: Inspection): Promise<void> {
      for (const backlink of await store.backlinks.from(projectId, inspection.url)) {
        const link = chooseLink(inspection, backlink.target)
        if (link === null) continue
        const firstSeen = firstSeenOf(await store.backlinks.claims(projectId, backlink))
        links.push(factsOf(inspection, link, firstSeen))
        const domain = siteOf(inspection.finalUrl)
        const known = classes.get(domain) ?? new Set()
        classes.set(domain, known.add(classifyAnchor(link.anchor, link.anchorFrom, project)))
      }
    },
    anchorMix: () => mixOf(classes),
  }
}

function factsOf(
  { finalUrl }: Inspection,
  { leadsTo, anchor, rel, placement }: LinkEvidence,
  firstSeen: string | null,
): LinkFacts {
  return { source: finalUrl, target: leadsTo, anchor, rel, region: placement.region, sitewide: null, firstSeen }
}

function mixOf(classes: ReadonlyMap<string, ReadonlySet<AnchorClass>>): Record<AnchorClass, number> {
  const count = (name: AnchorClass): number => [...classes.values()].filter((set) => set.has(name)).length
  return Object.fromEntries(ANCHOR_CLASSES.map((name) => [name, count(name)])) as Record<AnchorClass, number>
}
