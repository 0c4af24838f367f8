import { z } from 'zod'
import { compare, compareVectors, matchingWords, read } from '../../text/index.ts'
import { embedderFields, openEmbedded, type Embedded } from '../embedded.ts'
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

/** A model is asked about many rows at once; answers come as they are ready. */
const ROWS_A_REQUEST = 64

export const relevance = definePipe({
  name: 'relevance',
  summary: {
    nl: 'Vergelijk teksten: gaan ze over hetzelfde, en door welke woorden',
    en: 'Compare texts: are they about the same thing, and by which words',
  },
  effect: 'read',
  input: z.object(embedderFields),
  row,
  output,
  width: ({ embedder }) => (embedder === undefined ? 1 : ROWS_A_REQUEST),
  async open(context, input) {
    const load = wordTables()
    const embedded = await openEmbedded(input, context)
    return async ({ id, a, b, lang_a, lang_b }) => {
      const languages = [await tellLanguage(a, lang_a, load), await tellLanguage(b, lang_b, load)] as const
      const tables = await load(languages)
      const one = read({ text: a, language: languages[0] }, tables)
      const other = read({ text: b, language: languages[1] }, tables)
      const { score, percentile } = (await byModel(embedded, a, b)) ?? compare(one, other)
      const reasons = matchingWords(one, other).map(({ here, there }) => (here === there ? here : `${here} ~ ${there}`))
      return { id, score, percentile, reasons }
    }
  },
})

async function byModel(embedded: Embedded | null, a: string, b: string) {
  const [one, other] = (await embedded?.vectors([a, b])) ?? []
  return embedded === null || one === undefined || other === undefined
    ? null
    : compareVectors(one, other, embedded.scale)
}
