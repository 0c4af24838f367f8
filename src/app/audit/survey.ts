import { firstSeenOf } from '../../model/claim.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { AnchorClass } from '../../model/audited-link.ts'
import { ANCHOR_CLASSES } from '../../model/audited-link.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import { classifyAnchor } from '../../assessment/index.ts'
import { siteOf, targetMatcher } from '../../url/index.ts'
import type { Role, Store, StoredInspection } from '../../store/index.ts'
import { createHostLedger, type HostLedger } from './host-ledger.ts'
import { createOutboundLedger } from './outbound-facts.ts'
import { chooseLink } from './presence.ts'
import { createTemplateLinks, imprintOf, type TemplateLinks } from './template-links.ts'

/** What only the whole profile can tell about one link. One pass over the stored evidence. */
export interface Survey {
  readonly hosts: HostLedger
  readonly links: readonly LinkFacts[]
  /** Links of the same pages to other sites. */
  readonly otherLinks: readonly LinkFacts[]
  /** Referring domains per anchor class. */
  readonly anchorMix: Readonly<Record<AnchorClass, number>>
  readonly sitewide: TemplateLinks['sitewide']
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
  const template = createTemplateLinks()
  const outbound = createOutboundLedger()
  const profile = createLinkLedger(input)
  const match = targetMatcher(ownHosts(input.project))
  for (const role of ['source', 'host'] as const) {
    for await (const { inspection } of input.inspections(role)) {
      hosts.add(inspection)
      if (role === 'source') await profile.add(inspection)
      if (inspection.outcome !== 'ok') continue
      template.add(inspection.finalUrl, inspection.page?.links ?? [])
      outbound.add(inspection)
    }
  }
  const { sitewide } = template
  const links = profile.links.map(({ facts, imprint }) => ({ ...facts, sitewide: sitewide(facts.source, imprint) }))
  const otherLinks = outbound.links.filter(({ target }) => match(target) === null)
  return { hosts, links, otherLinks, anchorMix: profile.anchorMix(), sitewide }
}

/** Collects the links to us that were found, one of each backlink, and the classes of anchor each site uses. */
function createLinkLedger({ store, projectId, project }: SurveyInput) {
  const links: { readonly facts: LinkFacts; readonly imprint: string }[] = []
  const classes = new Map<string, Set<AnchorClass>>()
  return {
    links,
    async add(inspection: Inspection): Promise<void> {
      for (const backlink of await store.backlinks.from(projectId, inspection.url)) {
        const link = chooseLink(inspection, backlink.target)
        if (link === null) continue
        const firstSeen = firstSeenOf(await store.backlinks.claims(projectId, backlink))
        links.push({ facts: factsOf(inspection, link, firstSeen), imprint: imprintOf(link) })
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
