import type { CitationEvidence } from '../../model/evidence.ts'
import type { Anchor } from '../anchors.ts'
import type { Page } from '../page.ts'

/** How many pages on other sites this one names as its sources. */
export function gatherCitations(
  page: Page,
  anchors: readonly Anchor[],
  domainOf: (href: string) => string,
  isSource: (anchor: Anchor) => boolean,
): CitationEvidence {
  const home = domainOf(page.url)
  const cited = new Set<string>()
  for (const anchor of anchors)
    if (anchor.href !== null && isSource(anchor) && domainOf(anchor.href) !== home) cited.add(anchor.href)
  return { sources: cited.size }
}
