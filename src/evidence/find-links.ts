import { leavesPage } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import type { Page } from './page.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import type { Wanted } from './wanted.ts'

/** Most links to one site kept of a page. Links to a wanted page come before links elsewhere on the site. */
const MOST_LINKS = 300

/** After so many links to the site the rest of the page is not looked at. */
const MOST_SEEN = 5_000

/** A link to the site. */
interface Found extends Pick<LinkEvidence, 'href' | 'match' | 'leadsTo'> {
  readonly anchor: Anchor
}

/** Whether an address as written on a page may lead to the site: none within another site does. */
export function mayLead({ base }: Page, { match }: Wanted): (written: string) => boolean {
  return match(base) === null ? leavesPage : () => true
}

/** The links of a page that lead to the site, in document order. */
export function findLinks(anchors: readonly Anchor[], wanted: Wanted): readonly Found[] {
  const found: Found[] = []
  for (const anchor of anchors) {
    const { href } = anchor
    if (href === null || found.length === MOST_SEEN) continue
    const match = wanted.match(href)
    if (match === null) continue
    const kind = match.via === 'redirector' ? 'redirector' : wanted.pages.has(match.key) ? 'page' : 'site'
    found.push({ anchor, href, match: kind, leadsTo: match.url.href })
  }
  return keepMost(found)
}

function keepMost(found: readonly Found[]): readonly Found[] {
  if (found.length <= MOST_LINKS) return found
  const first = new Set(found.filter(({ match }) => match === 'page').slice(0, MOST_LINKS))
  for (const link of found) if (first.size < MOST_LINKS) first.add(link)
  return found.filter((link) => first.has(link))
}
