import type { Inspection, LinkEvidence, Placement } from '../../model/evidence.ts'
import type { PresenceEvidence } from '../../model/gathered.ts'
import { addressKey, siteOf } from '../../url/index.ts'

/** Of several links to one page the best one is judged: one that readers and search engines use, where it counts most. */
const BEST_FIRST: readonly Placement[] = [
  'body',
  'other',
  'bio',
  'related',
  'comment',
  'sidebar',
  'nav',
  'header',
  'footer',
  'js-only',
  'hidden',
]

/** The link on the page that is judged for a target, or null when none leads there. */
export function chooseLink(inspection: Inspection, target: string | null): LinkEvidence | null {
  const key = target === null ? null : addressKey(target)
  const fitting = (inspection.page?.links ?? []).filter(({ leadsTo }) => key === null || addressKey(leadsTo) === key)
  const rank = (link: LinkEvidence): number =>
    BEST_FIRST.indexOf(link.placement.region) + (link.followed ? 0 : BEST_FIRST.length)
  return fitting.reduce<LinkEvidence | null>(
    (best, link) => (best === null || rank(link) < rank(best) ? link : best),
    null,
  )
}

/** How the visit went and whether the link was there: true, false, or null when that cannot be told. */
export function presenceOf(inspection: Inspection, link: LinkEvidence | null): PresenceEvidence {
  const { outcome, status, quote, rendered = false, doubt } = inspection
  const hostGone = outcome === 'dns' && NO_SUCH_NAME.test(quote?.text ?? '')
  return {
    outcome,
    status,
    rendered,
    quote,
    hostGone,
    redirectedAway: link === null && leadsAway(inspection),
    found: isThere(inspection, link, hostGone),
    ...(doubt !== undefined && { doubt }),
    imitation: link === null ? (inspection.page?.imitations[0] ?? null) : null,
  }
}

/** The resolver's word for a name that does not exist, as against one that could not be asked (EAI_AGAIN, SERVFAIL). */
const NO_SUCH_NAME = /ENOTFOUND|NXDOMAIN|ENODATA/i

function isThere(
  { outcome, cut, page, doubt }: Inspection,
  link: LinkEvidence | null,
  hostGone: boolean,
): boolean | null {
  if (outcome === 'not-found' || outcome === 'gone' || outcome === 'soft-404' || outcome === 'parked') return false
  if (hostGone) return false
  if (outcome !== 'ok' || page === null) return link === null ? null : true
  if (link !== null) return true
  // A page that was cut proves what it holds, not what it lacks.
  return cut === null && doubt === undefined ? false : null
}

/** Whether redirects end on another site, or go from a deep page to the home page. */
function leadsAway(inspection: Inspection): boolean {
  const { url, finalUrl, hops } = inspection
  return hops.length > 0 && (siteOf(url) !== siteOf(finalUrl) || isSentHome(inspection))
}

/** Whether redirects go from a deep page to a home page: the page itself is gone (rules/faults.md 7). */
export function isSentHome({ url, finalUrl, hops }: Omit<Inspection, 'page'>): boolean {
  const [from, to] = [new URL(url), new URL(finalUrl)]
  return hops.length > 0 && from.pathname !== '/' && to.pathname === '/' && to.search === ''
}
