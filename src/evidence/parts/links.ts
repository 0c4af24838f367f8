import { domPath } from '../dom-path.ts'
import { paragraphOf } from '../flow.ts'
import { detectLanguage } from '../language/detect-language.ts'
import { anchorText } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { findLinks, mayLead } from '../find-links.ts'
import { sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import type { LinkEvidence, PlacementEvidence } from '../../model/evidence.ts'
import type { Wanted } from '../wanted.ts'

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
  const mayBe = mayLead(page, wanted)
  const leading = anchors.filter(({ written }) => mayBe(written))
  return findLinks(leading, wanted).map(({ anchor, href, match, leadsTo }) => {
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

function snippet({ tree }: Page, node: number): string {
  const source = sourceOf(tree, node)
  const close = source.search(/<\/a\s*>/i)
  return close < 0 ? source : source.slice(0, source.indexOf('>', close) + 1)
}
