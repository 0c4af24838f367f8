import { z } from 'zod'
import type { Dialect } from './embedder.ts'

/** How one kind of endpoint is asked and answers. */
interface Spoken {
  readonly path: string
  /** The vectors in the order of the texts, as yet unchecked. */
  readonly vectorsOf: (answer: unknown) => readonly (readonly number[])[]
}

const vector = z.array(z.number())
const openai = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: vector })) })
const ollama = z.object({ embeddings: z.array(vector) })

/** Both take `{model, input: [texts]}`. */
export const SPOKEN: Readonly<Record<Dialect, Spoken>> = {
  // platform.openai.com/docs/api-reference/embeddings: each vector says which text it is of.
  openai: {
    path: '/embeddings',
    vectorsOf: (answer) =>
      [...openai.parse(answer).data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding),
  },
  // docs.ollama.com/api/embed: in the order of the texts.
  ollama: { path: '/api/embed', vectorsOf: (answer) => ollama.parse(answer).embeddings },
}
