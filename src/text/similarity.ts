import { chanceOf, laterFor, percentileOf } from './calibration.ts'
import type { Reading } from './reading.ts'
import { overlap } from './terms.ts'
import { dot } from './vectors.ts'

/**
 * Share of shared words beside meaning, within one language. More helps to tell articles of one subject apart (.942 at .6, .951
 * at 1.2) and costs little where the topic is wider (paragraphs .971 to .968).
 */
const LEXICAL_SHARE = 1.2

/** How near two texts are. */
export interface Similarity {
  /** 0..1, the chance that they share a subject; .5 separates. */
  readonly score: number
  /** 0..1, share of unrelated pairs of texts that are less near. */
  readonly percentile: number
  /** Cosine of what they are about, -1..1; null where a language has no table. */
  readonly semantic: number | null
  /** Cosine of their weighed stems, 0..1; null across languages with tables. */
  readonly lexical: number | null
}

/** Compares two texts: by meaning and by shared words in one language, by meaning alone across languages. */
export function compare(a: Reading, b: Reading): Similarity {
  const semantic = a.vector && b.vector ? dot(a.vector, b.vector) : null
  const lexical = semantic === null || a.language === b.language ? overlap(a.terms, b.terms) : null
  const shared = lexical === null ? 0 : Math.sqrt(lexical) - sharedByChance(a, b)
  const nearness = (semantic ?? 0) + LEXICAL_SHARE * shared
  const later = laterFor(Math.sqrt(a.length * b.length))
  return { score: chanceOf(nearness - later), percentile: percentileOf(nearness), semantic, lexical }
}

/**
 * What unrelated texts share all the same: the longer they are, the more. Medians of the root of the overlap on pages of
 * different hosts, Dutch, German and English: 0 at 300 characters, .06 at 2,000, .13 at 6,000, .19 at 12,000.
 */
function sharedByChance({ terms: one }: Reading, { terms: other }: Reading): number {
  return Math.min(0.2, 0.0011 * (one.size * other.size) ** 0.4)
}
