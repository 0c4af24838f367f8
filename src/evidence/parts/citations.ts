import type { CitationEvidence } from '../../model/evidence.ts'
import { registrableDomain } from '../../url/index.ts'
import { hostOf } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import type { Page } from '../page.ts'
import { sourceLists } from '../source-lists.ts'

/** How many other pages on other sites this one names as its sources. */
export function gatherCitations(page: Page, anchors: readonly Anchor[]): CitationEvidence {
  const isSource = sourceLists(page, anchors)
  const own = registrableDomain(hostOf(page.url))
  const cited = new Set<string>()
  for (const { href, node } of anchors)
    if (href !== null && isSource(node) && registrableDomain(hostOf(href)) !== own) cited.add(href)
  return { sources: cited.size }
}
