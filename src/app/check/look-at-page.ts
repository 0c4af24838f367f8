import { z } from 'zod'
import { judgeIndexing } from '../../assessment/index.ts'
import { pageLanguage } from '../../evidence/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
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
  links: z.array(
    z.object({
      href: z.string(),
      anchor: z.string(),
      rel: z.array(z.string()),
      followed: z.boolean(),
      placement: z.string(),
      confidence: z.number(),
      reasons: z.array(z.string()),
      paragraph: z.string(),
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

type PageFacts = Pick<PageLook, 'title' | 'language' | 'published' | 'author' | 'links' | 'disclosures' | 'imitations'>
const NO_PAGE: PageFacts = {
  ...{ title: '', language: null, published: null, author: null },
  ...{ links: [], disclosures: [], imitations: [] },
}

function pageFacts(page: PageEvidence | null): PageFacts {
  if (page === null) return NO_PAGE
  return {
    title: page.title,
    language: pageLanguage(page),
    published: page.dates.published,
    author: page.authorship.author,
    links: page.links.map(linkOf),
    disclosures: page.disclosures.map(({ kind, quote }) => ({ kind, text: quote.text })),
    imitations: page.imitations.map(({ text }) => text),
  }
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

function linkOf({
  href,
  anchor,
  rel,
  followed,
  placement,
  paragraph,
  path,
  snippet,
}: LinkEvidence): PageLook['links'][number] {
  const { region, confidence, reasons } = placement
  return {
    ...{ href, anchor, rel: [...rel], followed, placement: region, confidence, reasons: [...reasons] },
    ...{ paragraph, path, snippet },
  }
}
