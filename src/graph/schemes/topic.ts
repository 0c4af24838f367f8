/** What a site is about: its words weighted by rarity, of unit length. */
export type Topic = ReadonlyMap<string, number>

/** Below this many different words nothing can be said about a topic (short pages make every comparison a coin toss). */
const FEWEST_WORDS = 12
/** Words that half of all sites in a language use say nothing about any of them. */
const COMMON = 1 / 2
/** A long page must not count for more words than anybody reads. */
const MOST_WORDS = 2000

/** A text and its language. */
export interface Sample {
  readonly text: string
  readonly language: string | null
}

/**
 * The topic of each text, in one pass over all, because what is rare in a language depends on the others; null for too
 * little text. Topics of different languages cannot be compared.
 */
export function topicsOf(samples: readonly Sample[]): (Topic | null)[] {
  const counts = samples.map(({ text }) => wordCounts(text))
  const spreads = new Map<string | null, Spread>()
  samples.forEach(({ language }, at) => {
    const words = counts[at]
    if (words === undefined || words.size < FEWEST_WORDS) return
    const spread = spreads.get(language) ?? { sites: 0, words: new Map<string, number>() }
    spread.sites++
    for (const word of words.keys()) spread.words.set(word, (spread.words.get(word) ?? 0) + 1)
    spreads.set(language, spread)
  })
  return counts.map((words, at) => {
    const spread = spreads.get(samples[at]?.language ?? null)
    return words.size < FEWEST_WORDS || spread === undefined ? null : topicOf(words, spread)
  })
}

/** How many sites of a language use each word. */
interface Spread {
  sites: number
  readonly words: Map<string, number>
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  let seen = 0
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    if (++seen > MOST_WORDS) break
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function topicOf(words: ReadonlyMap<string, number>, spread: Spread): Topic {
  const topic = new Map<string, number>()
  let square = 0
  for (const [word, count] of words) {
    const rarity = Math.log((1 + (spread.sites * COMMON) / (spread.words.get(word) ?? 1)) / 2)
    if (rarity <= 0) continue
    const weight = rarity * Math.sqrt(count)
    topic.set(word, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square)
  for (const [word, weight] of topic) topic.set(word, weight / length)
  return topic
}

/** Cosine, 0..1. */
export function likeness(one: Topic, other: Topic): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}
