import type { RelevanceEvidence } from '../model/relevance.ts'

/** The page speaks for more text than the paragraph; the paragraph is nearer to the link. Tuned on labelled links. */
const PAGE_SHARE = 0.7

/** One number from the parts that are known: page against niche first, the paragraph when it is long enough. */
export function combinedRelevance({ pageToNiche, paragraphToTarget }: RelevanceEvidence): number | null {
  if (pageToNiche.score === null) return null
  if (paragraphToTarget.score === null) return pageToNiche.score
  return PAGE_SHARE * pageToNiche.score + (1 - PAGE_SHARE) * paragraphToTarget.score
}
