import { z } from 'zod'
import { compare, matchingWords, read } from '../../text/index.ts'
import { definePipe } from '../operation.ts'
import { tellLanguage } from '../tell-language.ts'
import { wordTables } from '../word-tables.ts'

const row = z.object({
  id: z.union([z.string(), z.number()]),
  a: z.string(),
  b: z.string(),
  lang_a: z.string().nullish(),
  lang_b: z.string().nullish(),
})

const output = z.object({
  id: z.union([z.string(), z.number()]),
  score: z.number(),
  percentile: z.number(),
  reasons: z.array(z.string()),
})

export const relevance = definePipe({
  name: 'relevance',
  summary: {
    nl: 'Vergelijk teksten: gaan ze over hetzelfde, en door welke woorden',
    en: 'Compare texts: are they about the same thing, and by which words',
  },
  effect: 'read',
  input: z.object({}),
  row,
  output,
  width: () => 1,
  open: async () => {
    const load = wordTables()
    return async ({ id, a, b, lang_a, lang_b }) => {
      const languages = [await tellLanguage(a, lang_a, load), await tellLanguage(b, lang_b, load)] as const
      const tables = await load(languages)
      const one = read({ text: a, language: languages[0] }, tables)
      const other = read({ text: b, language: languages[1] }, tables)
      const { score, percentile } = compare(one, other)
      const reasons = matchingWords(one, other).map(({ here, there }) => (here === there ? here : `${here} ~ ${there}`))
      return { id, score, percentile, reasons }
    }
  },
})
