import type { Scheme, SchemeFamily, SchemeKind } from '../../model/scheme.ts'
import { boostedTargets } from './boosted-target.ts'
import { fameLimit, findCampaigns } from './campaign.ts'
import { closedRings } from './closed-ring.ts'
import { commentSpam } from './comment-spam.ts'
import { boostingScheme, coordinatedScheme } from './coordinated.ts'
import type { Draft } from './draft.ts'
import { baseRate } from './excess.ts'
import { expiredDomains } from './expired-domain.ts'
import { rareFootprints } from './footprints.ts'
import { footerCredits, templateLinks } from './footer-credit.ts'
import { apartByLists } from './link-lists.ts'
import { buildLinkWeb, type LinkWeb, type Site } from './link-web.ts'
import { paidPostHosts } from './paid-post-host.ts'
import { partnerPages } from './partner-pages.ts'
import { privateNetworks } from './private-network.ts'
import { reciprocalExchanges } from './reciprocal.ts'
import { linkRings } from './ring.ts'
import type { SchemeInput } from './scheme-input.ts'
import { wholeMake } from './same-make.ts'
import { sharedOffers } from './shared-offer.ts'
import { signsOf } from './signs.ts'

const FAMILY: Readonly<Record<SchemeKind, SchemeFamily>> = {
  reciprocal: 'exchange',
  ring: 'exchange',
  pbn: 'network',
  'link-farm': 'network',
  'expired-domain': 'network',
  'guest-post-network': 'paid',
  'footer-credit': 'paid',
  'paid-post-host': 'paid',
  'comment-spam': 'user-content',
}

/** The one threshold: log odds from which a group is reported. Chosen on schemegraph dev seeds 1-5. */
const LEAST_ODDS = 0
/** Share of the smaller of two groups that the other must contain for both to be one. */
const SAME_GROUP = 0.5

/**
 * Looks for groups of sites whose links serve ranking. Pure: the same input, in whatever order, gives the same groups,
 * surest first. Works with any part of the facts missing; dates and link facts (anchor, region) matter most.
 */
export function findSchemes(input: SchemeInput): Scheme[] {
  const web = buildLinkWeb(input)
  return draftSchemes(web, input.graph !== null).map((draft) => ({
    kind: draft.kind,
    family: FAMILY[draft.kind],
    members: draft.members.map((site) => site.domain).sort(),
    score: Math.round(1000 / (1 + Math.exp(-draft.odds))) / 1000,
    evidence: signsOf(draft),
  }))
}

/**
 * All detectors, their groups put together where they overlap.
 * @param seenWhole whether the web's own graph was given: from a profile alone nobody can tell that few link to a site
 */
function draftSchemes(web: LinkWeb, seenWhole: boolean): Draft[] {
  const footprints = rareFootprints(web)
  const rate = baseRate(web)
  const limit = fameLimit(web)
  const campaigns = findCampaigns(web, limit).flatMap((campaign) => coordinatedScheme(campaign, footprints) ?? [])
  const groups = merged([
    ...campaigns,
    ...boostedTargets(web, rate, limit).flatMap((target) => boostingScheme(target, footprints) ?? []),
    ...footerCredits(web),
    ...templateLinks(web),
    ...sharedOffers(web),
    ...partnerPages(web),
    ...commentSpam(web),
    ...reciprocalExchanges(web),
    ...privateNetworks(web, footprints),
    ...expiredDomains(web),
    ...paidPostHosts(web, rate),
  ]).flatMap((draft) => apartByLists(wholeMake(draft, footprints)))
  const dense = new Set(groups.filter(({ kind }) => kind !== 'comment-spam').flatMap(({ members }) => members))
  const rings = [...linkRings(web, dense), ...(seenWhole ? closedRings(web, dense) : [])]
  return [...groups, ...merged(rings)].sort((a, b) => b.odds - a.odds)
}

/** Surest first; a group that is half contained in a surer one is taken up in it. */
function merged(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of [...drafts].sort((a, b) => b.odds - a.odds)) {
    if (draft.odds < LEAST_ODDS) break
    const at = kept.findIndex((other) => overlap(other.members, draft.members) >= SAME_GROUP)
    const other = kept[at]
    if (other === undefined) kept.push(draft)
    else if (other.members.length > 1) kept[at] = union(other, draft)
  }
  return kept
}

function overlap(one: readonly Site[], other: readonly Site[]): number {
  const inside = new Set(one)
  return other.filter((site) => inside.has(site)).length / Math.min(one.length, other.length)
}

function union(one: Draft, other: Draft): Draft {
  return {
    ...one,
    members: [...new Set([...one.members, ...other.members])],
    arcs: [...new Set([...one.arcs, ...other.arcs])],
    shared: [...one.shared, ...other.shared],
  }
}
