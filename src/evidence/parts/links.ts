import { domPath } from '../dom-path.ts'
import { paragraphOf } from '../flow.ts'
import { detectLanguage } from '../language/detect-language.ts'
import { anchorText, hostOf } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import type { LinkEvidence, PlacementEvidence } from '../../model/evidence.ts'
import type { Wanted } from '../wanted.ts'

/** Most links to one site kept of a page. Links to a wanted page come before links elsewhere on the site. */
const MOST_LINKS = 300

/** After so many links to the site the rest of the page is not looked at. */
const MOST_SEEN = 5_000

/** Longest text round a link that is kept, characters. */
const LONGEST_PARAGRAPH = 600

/** Values of rel by which a page does not vouch for a link (Google, "Qualify your outbound links to Google"). */
const QUALIFIED = new Set(['nofollow', 'ugc', 'sponsored'])

/** Whether neither the link nor the page tells Google not to follow it. */
export function isFollowed(rel: readonly string[], pageFollows: boolean): boolean {
  return pageFollows && !rel.some((token) => QUALIFIED.has(token))
}

/** The links that lead to the site we look after, each with its words, its surroundings and its place in the source. */
export function gatherLinks(
  page: Page,
  anchors: readonly Anchor[],
  wanted: Wanted,
  pageFollows: boolean,
  placementOf: (anchor: Anchor) => PlacementEvidence,
  isSource: (anchor: Anchor) => boolean,
): LinkEvidence[] {
  return keepMost(findLinks(anchors, wanted)).map(({ anchor, href, match, leadsTo }) => {
    const paragraph = paragraphOf(page.flow, page.tree, anchor.node, LONGEST_PARAGRAPH)
    return {
      ...{ index: anchor.index, href, match, leadsTo },
      ...anchorText(page, anchor.node),
      rel: anchor.rel,
      followed: isFollowed(anchor.rel, pageFollows),
      placement: placementOf(anchor),
      paragraph,
      language: detectLanguage(paragraph),
      cited: isSource(anchor),
      path: domPath(page.tree, anchor.node),
      snippet: snippet(page, anchor.node),
    }
  })
}

interface Found {
  readonly anchor: Anchor
  readonly href: string
  readonly match: LinkEvidence['match']
  readonly leadsTo: string
}

function findLinks(anchors: readonly Anchor[], wanted: Wanted): Found[] {
  const found: Found[] = []
  const foreign = new Set<string>()
  for (const anchor of anchors) {
    const { href } = anchor
    if (href === null || found.length === MOST_SEEN) continue
    const host = hostOf(href)
    // An address on a foreign host can still carry ours: `https://out.test/?to=https://...`.
    const carries = href.indexOf('http', 8) > 0
    if (!carries && foreign.has(host)) continue
    const match = wanted.match(href)
    if (match === null) {
      if (!carries) foreign.add(host)
      continue
    }
    const kind = match.via === 'redirector' ? 'redirector' : wanted.pages.has(match.key) ? 'page' : 'site'
    found.push({ anchor, href, match: kind, leadsTo: match.url.href })
  }
  return found
}

function keepMost(found: readonly Found[]): readonly Found[] {
  if (found.length <= MOST_LINKS) return found
  const first = new Set(found.filter(({ match }) => match === 'page').slice(0, MOST_LINKS))
  for (const link of found) if (first.size < MOST_LINKS) first.add(link)
  return found.filter((link) => first.has(link))
}

function snippet({ tree }: Page, node: number): string {
  const source = sourceOf(tree, node)
  const close = source.search(/<\/a\s*>/i)
  return close < 0 ? source : source.slice(0, source.indexOf('>', close) + 1)
}
