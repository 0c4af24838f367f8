import { isIndexable, judgeIndexing } from '../../assessment/index.ts'
import { breachOf, qualifiersOf } from '../../monitoring/index.ts'
import type { Claim } from '../../model/claim.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import type { SeenLink, Sighting } from '../../model/sighting.ts'
import { presenceOf } from '../audit/presence.ts'

/** What a look is told with besides the page itself. */
export interface Beside {
  readonly claims: readonly Claim[]
  /** Whether the page that the canonical names holds the link too; null when it was not looked at. */
  readonly canonicalHolds: boolean | null
  readonly targetWorks: boolean | null
}

/** Puts what a look at one link showed in the form in which looks are compared. */
export function sightingOf(inspection: Inspection, link: LinkEvidence | null, beside: Beside): Sighting {
  const { at, outcome, finalUrl, quote, robots } = inspection
  const presence = presenceOf(inspection, link)
  const ruling = judgeIndexing({
    ...inspection,
    redirectedAway: presence.redirectedAway,
    page: inspection.page?.indexing ?? null,
    canonicalHoldsLink: beside.canonicalHolds,
    outgrown: null,
    now: at,
  })
  return {
    at,
    outcome,
    found: presence.found,
    quote: presence.imitation ?? quote,
    hostGone: presence.hostGone,
    redirectedAway: presence.redirectedAway,
    finalUrl,
    title: inspection.page?.title ?? '',
    blocked:
      robots === null || robots.state === 'unreachable' ? null : !(robots.us.allowed && robots.googlebot.allowed),
    indexable: isIndexable(ruling),
    indexReason: ruling.reason,
    indexQuote: ruling.quote,
    link: link === null ? null : seenLink(link, beside.claims),
    targetWorks: beside.targetWorks,
  }
}

function seenLink(link: LinkEvidence, claims: readonly Claim[]): SeenLink {
  const { leadsTo, anchor, rel, followed, placement, paragraph, snippet } = link
  const agreed = claims.findLast(({ expected }) => expected !== undefined)?.expected
  return {
    leadsTo,
    anchor,
    qualifiers: qualifiersOf(rel),
    followed,
    region: placement.region,
    regionConfidence: placement.confidence,
    paragraph,
    snippet,
    breach: agreed === undefined ? null : breachOf(agreed, link),
  }
}
