import { chanceOf, percentileOf } from './calibration.ts'
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
  const nearness = (semantic ?? 0) + LEXICAL_SHARE * Math.sqrt(lexical ?? 0)
  return { score: chanceOf(nearness), percentile: percentileOf(nearness), semantic, lexical }
}
