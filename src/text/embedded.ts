import { LANGUAGES } from '../model/text.ts'
import { chanceOf, percentileOf, scaleOf, type Scale } from './calibration.ts'
import { meanSubject } from './site-subject.ts'
import { TOPICS } from './topic-list.ts'
import { dot } from './vectors.ts'

/** What two texts, or a text and a site, are to each other by another model's vectors. */
export interface EmbeddedNearness {
  readonly score: number
  readonly percentile: number
}

/** Each topic's words in four lots: the first and second half of its Dutch and of its English seeds. */
const LOTS = 2 * LANGUAGES.length

/** Texts that show how a model measures: lots of words about one topic each, in the order that `scaleFrom` expects. */
export function referenceTexts(): string[] {
  return TOPICS.flatMap(({ seeds }) =>
    LANGUAGES.flatMap((language) => {
      const words = seeds[language].split(' ')
      const half = Math.ceil(words.length / 2)
      return [words.slice(0, half).join(', '), words.slice(half).join(', ')]
    }),
  )
}

/** The scale of a model from its vectors of `referenceTexts`: lots of one topic are related, lots of two are not. */
export function scaleFrom(vectors: readonly Float32Array[]): Scale {
  const [unrelated, related]: [number[], number[]] = [[], []]
  vectors.forEach((one, i) => {
    for (let j = i + 1; j < vectors.length; j++) {
      const sameTopic = Math.floor(i / LOTS) === Math.floor(j / LOTS)
      ;(sameTopic ? related : unrelated).push(dot(one, vectors[j]!))
    }
  })
  return scaleOf(unrelated, related)
}

/** Compares two texts by their vectors (unit length). */
export function compareVectors(a: Float32Array, b: Float32Array, scale: Scale): EmbeddedNearness {
  const nearness = dot(a, b)
  return { score: chanceOf(nearness, scale), percentile: percentileOf(nearness, scale) }
}

/** Compares texts with a site by the vectors of its pages and of what its project says; as `nearnessToSite` does. */
export function siteMeter(
  pages: readonly Float32Array[],
  said: Float32Array | null,
  scale: Scale,
): (text: Float32Array) => EmbeddedNearness | null {
  const { vector, usual } = meanSubject(pages, said)
  if (vector === null) return () => null
  return (text) => {
    const nearness = compareVectors(text, vector, scale)
    if (usual === null) return nearness
    // Models put even unrelated texts near each other: that much counts for nothing.
    const least = Math.max(0, scale.unrelated.at)
    const share = (dot(text, vector) - least) / Math.max(Number.EPSILON, usual - least)
    return { ...nearness, score: Math.min(1, Math.max(0, share)) }
  }
}
