import {
  inspectAll,
  organisationPage,
  readSiteIdentity,
  type ListedLink,
  type SiteIdentity,
} from '../../evidence/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import type { Inspection, PageEvidence } from '../../model/evidence.ts'
import type { Text } from '../../model/text.ts'
import { addressKey, targetMatcher } from '../../url/index.ts'
import type { Context } from '../operation.ts'

/** A page of the site itself, with all that a proposal is read from. */
export interface SitePage {
  readonly inspection: Inspection
  readonly page: PageEvidence
  readonly identity: SiteIdentity
  readonly links: readonly ListedLink[]
}

export interface OwnSite {
  /** The home page as it was visited, also when nothing came. */
  readonly home: Inspection
  /** Pages that came and could be read, the home page first. */
  readonly pages: readonly SitePage[]
}

/** Pages visited besides the home page: those that say who is behind the site, then what its menu names first. */
const MOST_OTHERS = 9

const STAGE: Text = { nl: 'Leest je eigen site', en: 'Reading your own site' }

/** Visits the home page of a site and the few of its pages that tell most about it, at its pace and by its robots.txt. */
export async function visitOwnSite(site: string, fetcher: Fetcher, context: Context): Promise<OwnSite> {
  const first = await look(site, fetcher)
  const pages = first.page === null ? [] : [first.page]
  const others = first.page === null ? [] : pagesToSee(first.page)
  context.report({ stage: STAGE, done: 1, total: 1 + others.length })
  for (const url of others) {
    if (context.signal.aborted) break
    const { page } = await look(url, fetcher)
    if (page !== null) pages.push(page)
    context.report({ stage: STAGE, done: 1 + pages.length, total: 1 + others.length })
  }
  return { home: first.inspection, pages }
}

async function look(url: string, fetcher: Fetcher): Promise<{ inspection: Inspection; page: SitePage | null }> {
  const visit = await fetcher.visit(url)
  const match = targetMatcher([new URL(url).hostname])
  const { inspection, links } = inspectAll(visit, { match, pages: new Set() })
  const { page, outcome } = inspection
  if (visit.kind !== 'page' || page === null || outcome !== 'ok') return { inspection, page: null }
  return { inspection, page: { inspection, page, links, identity: readSiteIdentity(visit) } }
}

/** Regions in which a site names what matters to it, in that order. */
const TOLD_IN = ['nav', 'header', 'body', 'other', 'footer'] as const

function pagesToSee({ inspection, links }: SitePage): string[] {
  const own = targetMatcher([new URL(inspection.finalUrl).hostname])
  const seen = new Set([addressKey(inspection.finalUrl)])
  const inside = links.filter(({ href }) => {
    if (!/^https?:/.test(href) || own(href) === null || seen.has(addressKey(href))) return false
    seen.add(addressKey(href))
    return true
  })
  const whose = inside.filter(({ href, anchor }) => organisationPage(href, anchor) !== null)
  const rest = TOLD_IN.flatMap((region) => inside.filter(({ placement }) => placement === region))
  return [...new Set([...whose.slice(0, 4), ...rest].map(({ href }) => href.replace(/#.*$/, '')))].slice(0, MOST_OTHERS)
}
