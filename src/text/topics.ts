import { LANGUAGES } from '../model/text.ts'
import { chanceOf } from './calibration.ts'
import { read, type Reading, type WordTables } from './reading.ts'
import { TOPICS, type Topic } from './topic-list.ts'

/** A topic that a text is about. */
export interface TopicLabel {
  readonly topic: Topic
  /** 0..1, the chance that text and topic belong together; .5 separates. */
  readonly score: number
}

/** Topics with what their seed words are about together, ready to label many texts. */
export type TopicIndex = readonly { readonly topic: Topic; readonly vector: Float32Array }[]

/** Most labels of one text. */
const SHOWN = 3
/** Labels this much (cosine) behind the first say more about the topics than about the text. */
const WORTH_SAYING = 0.15

/** Reads the seed words. `tables` must hold Dutch and English; texts of any language with a table can be labelled. */
export function indexTopics(tables: WordTables): TopicIndex {
  return TOPICS.flatMap((topic) => {
    const seeds = LANGUAGES.flatMap((language) => read({ text: topic.seeds[language], language }, tables).vector ?? [])
    const sum = seeds[0]?.map((_, at) => seeds.reduce((total, vector) => total + vector[at]!, 0))
    const norm = Math.hypot(...(sum ?? []))
    return sum === undefined || norm === 0 ? [] : [{ topic, vector: sum.map((value) => value / norm) }]
  })
}

/** What a text is about, best first, at most three labels; none when it is near no topic or its language has no table. */
export function topicsOf({ vector }: Pick<Reading, 'vector'>, index: TopicIndex): TopicLabel[] {
  if (vector === null) return []
  const near = index
    .map(({ topic, vector: seeds }) => ({
      topic,
      cosine: seeds.reduce((sum, value, at) => sum + value * vector[at]!, 0),
    }))
    .sort((a, b) => b.cosine - a.cosine)
  const best = near[0]?.cosine ?? 0
  return near
    .slice(0, SHOWN)
    .map(({ topic, cosine }) => ({ topic, score: chanceOf(cosine), cosine }))
    .filter(({ score, cosine }) => score > 0.5 && cosine > best - WORTH_SAYING)
    .map(({ topic, score }) => ({ topic, score }))
}
