import { z } from 'zod'
import { judgeIndexing } from '../../assessment/index.ts'
import { pageLanguage } from '../../evidence/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import { PAGE_TYPES, SITE_KINDS } from '../../model/evidence.ts'
import type { Inspection, LinkEvidence, PageEvidence } from '../../model/evidence.ts'
import { OUTCOMES } from '../../model/visit.ts'
import { addressKey, targetMatcher } from '../../url/index.ts'
import { inspectVisit } from '../audit/visit-pages.ts'

/** One page and its links to the targets, with all that was seen of them. */
export const pageLookSchema = z.object({
  url: z.string(),
  at: z.string(),
  targets: z.array(z.string()),
  outcome: z.enum(OUTCOMES),
  status: z.number().nullable(),
  quote: z.string().nullable(),
  hops: z.array(z.object({ url: z.string(), status: z.number(), location: z.string(), via: z.string() })),
  robots: z.object({ state: z.string(), us: z.string(), googlebot: z.string() }).nullable(),
  indexable: z.string(),
  indexReason: z.string(),
  title: z.string(),
  language: z.string().nullable(),
  published: z.string().nullable(),
  author: z.string().nullable(),
  type: z.enum(PAGE_TYPES).nullable(),
  siteKind: z.enum(SITE_KINDS).nullable(),
  /** Places for adverts, links that pay the site, and other pages named as sources; words of text to set them against. */
  advertSlots: z.number(),
  affiliateLinks: z.number(),
  sources: z.number(),
  /** Software for comments; '' for a form of the site's own, null where visitors cannot write. */
  comments: z.string().nullable(),
  words: z.number(),
  links: z.array(
    z.object({
      href: z.string(),
      anchor: z.string(),
      rel: z.array(z.string()),
      followed: z.boolean(),
      placement: z.string(),
      confidence: z.number(),
      reasons: z.array(z.string()),
      cited: z.boolean(),
      paragraph: z.string(),
      language: z.string().nullable(),
      path: z.string(),
      snippet: z.string(),
    }),
  ),
  disclosures: z.array(z.object({ kind: z.string(), text: z.string() })),
  imitations: z.array(z.string()),
})
export type PageLook = z.output<typeof pageLookSchema>

/** Visits one page and gathers what it shows. `targets`: addresses or domains; a link to any page of theirs counts. */
export async function lookAtPage(fetcher: Fetcher, url: string, targets: readonly URL[]): Promise<PageLook> {
  const wanted = {
    match: targetMatcher(targets.map(({ hostname }) => hostname)),
    pages: new Set(targets.map(({ href }) => addressKey(href))),
  }
  const inspection = await inspectVisit(await fetcher.visit(url), 'source', { fetcher, wanted })
  const { at, outcome, status, quote, hops } = inspection
  return {
    ...{ url, at, outcome, status, hops: [...hops] },
    targets: targets.map(({ hostname }) => hostname),
    quote: quote?.text ?? null,
    robots: robotsOf(inspection),
    ...indexingOf(inspection),
    ...pageFacts(inspection.page),
  }
}

type PageFacts = Omit<
  PageLook,
  'url' | 'at' | 'targets' | 'outcome' | 'status' | 'quote' | 'hops' | 'robots' | 'indexable' | 'indexReason'
>
const NO_PAGE: PageFacts = {
  ...{ title: '', language: null, published: null, author: null, type: null, siteKind: null },
  ...{ advertSlots: 0, affiliateLinks: 0, sources: 0, comments: null, words: 0 },
  ...{ links: [], disclosures: [], imitations: [] },
}

function pageFacts(page: PageEvidence | null): PageFacts {
  if (page === null) return NO_PAGE
  return {
    title: page.title,
    language: pageLanguage(page),
    published: page.dates.published,
    author: page.authorship.author,
    type: page.type,
    siteKind: page.siteKind,
    advertSlots: page.advertising.slots,
    affiliateLinks: page.advertising.affiliateLinks,
    sources: page.citations.sources,
    comments: commentsOf(page),
    words: page.text.match(/\p{L}+/gu)?.length ?? 0,
    links: page.links.map(linkOf),
    disclosures: page.disclosures.map(({ kind, quote }) => ({ kind, text: quote.text })),
    imitations: page.imitations.map(({ text }) => text),
  }
}

function commentsOf({ comments = null }: PageEvidence): string | null {
  return comments === null ? null : (comments.system ?? '')
}

function robotsOf({ robots }: Inspection): PageLook['robots'] {
  if (robots === null) return null
  const told = ({ allowed, rule }: typeof robots.us): string => rule ?? (allowed ? 'allowed' : 'disallowed')
  return { state: robots.state, us: told(robots.us), googlebot: told(robots.googlebot) }
}

function indexingOf(inspection: Inspection): Pick<PageLook, 'indexable' | 'indexReason'> {
  const { outcome, status, quote, url, finalUrl, hops, robots, at } = inspection
  const { indexable, reason } = judgeIndexing({
    ...{ outcome, status, quote, url, finalUrl, hops, robots, page: inspection.page?.indexing ?? null },
    ...{ redirectedAway: false, canonicalHoldsLink: null, outgrown: null, now: at },
  })
  return { indexable, indexReason: reason }
}

function linkOf(link: LinkEvidence): PageLook['links'][number] {
  const { href, anchor, rel, followed, placement, cited, paragraph, language, path, snippet } = link
  const { region, confidence, reasons } = placement
  return {
    ...{ href, anchor, rel: [...rel], followed, placement: region, confidence, reasons: [...reasons] },
    ...{ cited, paragraph, language, path, snippet },
  }
}
