import { z } from 'zod'
import { indexTopics, read, topicsOf } from '../../text/index.ts'
import { definePipe } from '../operation.ts'
import { tellLanguage } from '../tell-language.ts'
import { wordTables } from '../word-tables.ts'

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
})

const output = z.object({
  id: z.union([z.string(), z.number()]),
  topics: z.array(z.object({ topic: z.string(), nl: z.string(), en: z.string(), score: z.number() })),
})

export const topics = definePipe({
  name: 'topics',
  summary: { nl: 'Noem het onderwerp van teksten', en: 'Name the topic of texts' },
  effect: 'read',
  input: z.object({}),
  row,
  output,
  width: () => 1,
  open: async () => {
    const load = wordTables()
    const index = indexTopics(await load(['nl', 'en']))
    return async ({ id, text, lang }) => {
      const language = await tellLanguage(text, lang, load)
      const labels = topicsOf(read({ text, language }, await load([language])), index)
      return { id, topics: labels.map(({ topic, score }) => ({ topic: topic.id, ...topic.name, score })) }
    }
  },
})
