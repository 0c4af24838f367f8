import { inspect, type Wanted } from '../../evidence/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import type { Inspection, OutboundEvidence, Placement } from '../../model/evidence.ts'
import type { PageVisit, Visit } from '../../model/visit.ts'
import { hostKey, parseHttpUrl, type TargetMatch, type TargetMatcher } from '../../url/index.ts'

/** Well-known shorteners whose names do not give them away by length. Own list of public services. */
const SHORTENERS = new Set(
  'tinyurl.com|shorturl.at|rebrand.ly|buff.ly|lnkd.in|dlvr.it|cutt.ly|goo.gl|bitly.com|short.io|trib.al|ift.tt|amzn.to|youtu.be'.split(
    '|',
  ),
)
/** The whole path is one code: `bit.ly/3xYz`. Words have vowels, codes are drawn by lot. */
const CODE = /^\/([A-Za-z0-9_-]{3,12})$/
const FEWEST_VOWELS = 0.25
/** One code in sixteen of six letters and digits happens to read like a word. */
const WORDLIKE = /^[a-z]{4,8}$/
/** Where sites link to their accounts elsewhere, which look like that too. */
const FURNITURE: ReadonlySet<Placement> = new Set(['nav', 'sidebar', 'footer'])
/** Followed at most on one page: a page full of short links is read for what it shows. */
const MOST_FOLLOWED = 4

/**
 * When a page lacks the link but has shortened addresses, follows those to see where they lead; the page is then read
 * again with what was learnt. The visit's body is still at hand, so the page itself is not asked for twice.
 */
export async function inspectThrough(
  visit: PageVisit,
  wanted: Wanted,
  inspection: Inspection,
  fetcher: Fetcher,
): Promise<Inspection> {
  if (inspection.outcome !== 'ok' || inspection.page === null || inspection.page.links.length > 0) return inspection
  const found = new Map<string, TargetMatch>()
  let failed = false
  for (const href of redirecting(inspection.page.outbound.links, wanted.match)) {
    const through = await fetcher.visit(href)
    const match = wanted.match(through.finalUrl)
    if (match !== null) found.set(href, { ...match, via: 'redirector' })
    else failed ||= isShortened(href) && mayWorkLater(through)
  }
  if (found.size === 0) return failed ? { ...inspection, doubt: 'short-address-failed' } : inspection
  return inspect(visit, { ...wanted, match: (href) => wanted.match(href) ?? found.get(href) ?? null })
}

/** Whether the address may lead on another time: a host that is silent or in trouble, not one that is gone or says no. */
function mayWorkLater(visit: Visit): boolean {
  if (visit.kind === 'page') return visit.status >= 500 || visit.status === 429
  return visit.why === 'timeout' || visit.why === 'network-error' || visit.why === 'deferred'
}

/** Addresses on a page that may lead on to the site, likeliest first: called by the site's own address, short, or like a word outside the furniture. */
export function redirecting(links: OutboundEvidence['links'], match: TargetMatcher): string[] {
  const called = links.filter(({ anchor }) => /^\S+\.\S+$/.test(anchor) && match(withScheme(anchor)) !== null)
  const short = links.filter(({ href }) => isShortened(href))
  const wordlike = links.filter(({ href, region }) => !FURNITURE.has(region) && WORDLIKE.test(codeOf(href) ?? ''))
  const likeliest = new Set([...called, ...short, ...wordlike].map(({ href }) => href))
  return [...likeliest].slice(0, MOST_FOLLOWED)
}

const withScheme = (address: string): string => (/^https?:/i.test(address) ? address : `https://${address}`)

/** The path, if it is nothing but a code. */
function codeOf(href: string): string | null {
  const url = parseHttpUrl(href)
  return url === null || url.search !== '' ? null : (CODE.exec(url.pathname)?.[1] ?? null)
}

/** A shortener by name, or an address whose whole path is an opaque code. */
function isShortened(href: string): boolean {
  const code = codeOf(href)
  return code !== null && (SHORTENERS.has(hostKey(new URL(href))) || isOpaque(code))
}

function isOpaque(code: string): boolean {
  if (/-.*-/.test(code) || /^\d+$/.test(code)) return false
  if (/[a-z]\d|\d[a-z]|[a-z][A-Z]/.test(code)) return true
  return (code.match(/[aeiouy]/gi) ?? []).length / code.length < FEWEST_VOWELS
}
