/** Two words that carried a nearness, each in its own language: `fietsvakantie ~ cycling holiday`. */
export interface WordMatch {
  readonly here: string
  readonly there: string
  /** 0..1, share of the nearness that this pair carried. */
  readonly weight: number
}

/** How near two texts are. */
export interface Nearness {
  /** 0..1: chance that they share a subject, .5 separates; null when there is too little text to say. */
  readonly score: number | null
  /** 0..1: share of unrelated pairs of texts that are less near; null as `score` is. */
  readonly percentile: number | null
  /** Strongest first, at most 8. */
  readonly words: readonly WordMatch[]
}

export const INTENTS = ['informational', 'commercial', 'listing', 'news', 'forum', 'profile'] as const
/** What a reader comes to a page for. */
export type Intent = (typeof INTENTS)[number]

/** How near the linking page and the words around the link are to the site and to the page linked to. */
export interface RelevanceEvidence {
  readonly pageToNiche: Nearness
  readonly paragraphToTarget: Nearness
  /** Title of the page and anchor against niche and target: weak evidence, always there. */
  readonly titleAndAnchor: Nearness
  /** ISO 639-1; null when not known. */
  readonly pageLanguage: string | null
  readonly siteLanguages: readonly string[]
  readonly intent: Intent | null
}
