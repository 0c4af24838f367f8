import type { RelevanceEvidence } from '../model/relevance.ts'

/** The page speaks for more text than the paragraph; the paragraph is nearer to the link. Tuned on labelled links. */
const PAGE_SHARE = 0.85
/** A title and an anchor are a dozen words, the anchor often the site's own: half of what they suggest is believed. */
const WEAK_SHARE = 0.5

export interface CombinedRelevance {
  readonly score: number
  /** 0..1: .8 page and paragraph, .6 page alone, .3 title and anchor alone. */
  readonly confidence: number
}

/** One number from the parts that are known: the page first, the paragraph when it is long enough, else title and anchor. */
export function combinedRelevance(evidence: RelevanceEvidence): CombinedRelevance | null {
  const [page, paragraph, weak] = [
    evidence.pageToNiche.score,
    evidence.paragraphToTarget.score,
    evidence.titleAndAnchor.score,
  ]
  if (page !== null && paragraph !== null) {
    return { score: PAGE_SHARE * page + (1 - PAGE_SHARE) * paragraph, confidence: 0.8 }
  }
  if (page !== null) return { score: page, confidence: 0.6 }
  return weak === null ? null : { score: 0.5 + WEAK_SHARE * (weak - 0.5), confidence: 0.3 }
}
