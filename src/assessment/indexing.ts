import type { IndexReason } from '../model/audited-link.ts'
import type { Quote, RobotsDirective } from '../model/evidence.ts'
import type { IndexingFacts } from '../model/gathered.ts'
import type { RobotsView } from '../model/visit.ts'
import { canonicalKey, parseHttpUrl } from '../url/index.ts'

/** Whether a search engine may index a page, the rule that decided, and the words that say so. */
export interface IndexingRuling {
  readonly indexable: 'yes' | 'no' | 'unverifiable'
  readonly reason: IndexReason
  readonly quote: Quote | null
}

/** What the ruling looks at; the rest of `IndexingFacts` is for the criterion's sentences. */
export type IndexingQuestion = Omit<IndexingFacts, 'searchConsole'>

/**
 * Judges by Google's published rules, in the order in which a crawler meets them: robots.txt, the answer, what the
 * page is, robots directives, canonical. Sources: developers.google.com/search/docs/crawling-indexing
 * (robots-meta-tag, robots_txt, http-network-errors, consolidate-duplicate-urls); RFC 9309.
 */
export function judgeIndexing(facts: IndexingQuestion): IndexingRuling {
  return byRobots(facts) ?? byAnswer(facts) ?? byDirectives(facts) ?? byCanonical(facts) ?? byReuse(facts) ?? yes
}

/** True, false, or null where nobody can tell. */
export function isIndexable({ indexable }: Pick<IndexingRuling, 'indexable'>): boolean | null {
  return indexable === 'unverifiable' ? null : indexable === 'yes'
}

const yes: IndexingRuling = { indexable: 'yes', reason: 'nothing-in-the-way', quote: null }
const no = (reason: IndexReason, quote: Quote | null): IndexingRuling => ({ indexable: 'no', reason, quote })
const unsure = (reason: IndexReason, quote: Quote | null): IndexingRuling => ({
  indexable: 'unverifiable',
  reason,
  quote,
})

/** A page that Googlebot may not fetch is never read, so nothing on it counts, a noindex included. */
function byRobots(facts: IndexingQuestion): IndexingRuling | null {
  const { robots } = facts
  if (robots === null) return null
  if (robots.state === 'unreachable') return byUnreachableRobots(robots, facts.quote)
  if (robots.googlebot.allowed) return null
  const { line, rule } = robots.googlebot
  return no('robots-txt', { from: 'robots.txt', text: rule ?? '', at: `${robots.url}:${line ?? ''}` })
}

/** No answer at all is the host being out of reach, which passes; an error answer is a rule (RFC 9309 2.3.1.4). */
function byUnreachableRobots({ url, status }: RobotsView, quote: Quote | null): IndexingRuling {
  if (status === null) return unsure(robotsFailure(quote), quote)
  return no('robots-unreachable', { from: 'robots.txt', text: `HTTP ${status}`, at: url })
}

function robotsFailure(quote: Quote | null): IndexReason {
  return /time/i.test(quote?.text ?? '') ? 'timeout' : 'robots-unreachable'
}

/** The page's own answer: gone, not to be told, or no page at all. */
function byAnswer(facts: IndexingQuestion): IndexingRuling | null {
  const { outcome, status, quote } = facts
  if (outcome === 'challenge') return unsure(facts.challenge ?? 'bot-challenge', quote)
  if (outcome === 'soft-404' || outcome === 'parked') return no(outcome, quote)
  if (status !== null && status >= 400) return byStatus(status, quote)
  if (facts.redirectedAway) return no('redirected-away', hopQuote(facts))
  if (outcome === 'ok' || outcome === 'js-shell') return null
  return unsure(outcome, quote)
}

/** Google drops a page on any 4xx but 429, which it treats like 5xx: come back later (http-network-errors). */
function byStatus(status: number, quote: Quote | null): IndexingRuling {
  return status >= 500 || status === 429 ? unsure(`http-${status}`, quote) : no(`http-${status}`, quote)
}

function hopQuote({ hops }: IndexingQuestion): Quote | null {
  const hop = hops.at(-1)
  return hop === undefined
    ? null
    : { from: 'header', text: `HTTP ${hop.status} Location: ${hop.location}`, at: hop.url }
}

/** Rules for `robots` and `googlebot` add up and the strictest wins (robots-meta-tag). */
function byDirectives({ page, now }: IndexingQuestion): IndexingRuling | null {
  const heard = (page?.directives ?? []).filter(({ agent }) => agent === 'robots' || agent === 'googlebot')
  const closing = heard.find(({ value }) => value === 'noindex' || value === 'none')
  if (closing !== undefined) return no(closing.from === 'meta' ? 'meta-noindex' : 'header-noindex', closing.quote)
  const ended = heard.find((directive) => hasEnded(directive, now))
  return ended === undefined ? null : no('unavailable-after', ended.quote)
}

function hasEnded({ value }: RobotsDirective, now: string): boolean {
  const [, date] = /^unavailable_after:\s*(.+)$/.exec(value) ?? []
  const end = date === undefined ? NaN : Date.parse(date)
  return !Number.isNaN(end) && end < Date.parse(now)
}

/**
 * One canonical that names another page hands that page the credit; the link still counts there if it holds it too.
 * Several that differ cancel each other out, and one that cannot be read says nothing (consolidate-duplicate-urls).
 */
function byCanonical({ page, finalUrl, canonicalHoldsLink }: IndexingQuestion): IndexingRuling | null {
  const elsewhere = foreignCanonical(page?.canonicals ?? [], finalUrl)
  if (elsewhere === null || canonicalHoldsLink === true) return null
  return no('canonical-elsewhere', elsewhere.quote)
}

/** A page about something else than its address says has been replaced: it may well be indexed, the old one is gone. */
function byReuse({ outgrown }: IndexingQuestion): IndexingRuling | null {
  return outgrown === null ? null : { indexable: 'yes', reason: 'expired-domain-reused', quote: outgrown }
}

/** The one canonical that names another page than this, or null. */
export function foreignCanonical(
  canonicals: readonly { readonly href: string; readonly quote: Quote }[],
  pageUrl: string,
): { readonly href: string; readonly quote: Quote } | null {
  const read = canonicals.flatMap((canonical) => {
    const url = parseHttpUrl(canonical.href)
    return url === null ? [] : [{ key: canonicalKey(url), canonical }]
  })
  const keys = new Set(read.map(({ key }) => key))
  const [only] = read
  const here = parseHttpUrl(pageUrl)
  if (keys.size !== 1 || only === undefined || here === null || only.key === canonicalKey(here)) return null
  return only.canonical
}
