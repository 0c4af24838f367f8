import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { DIALECTS, EmbedderFailed } from '../embedder/index.ts'
import { referenceTexts, scaleFrom, type Scale } from '../text/index.ts'
import type { Context } from './operation.ts'

/** Fields of operations that can use a model besides the word tables. */
export const embedderFields = {
  embedder: z.enum(DIALECTS).optional().meta({
    nl: 'vergelijk teksten met een eigen model: ollama, of openai voor elk adres met die API (sleutel: SCHAKEL_EMBEDDER_KEY)',
    en: 'compare texts by a model of yours: ollama, or openai for any address with that API (key: SCHAKEL_EMBEDDER_KEY)',
  }),
  embedderUrl: z.string().optional().meta({
    value: 'URL',
    nl: 'adres van het model (anders http://localhost:11434 of https://api.openai.com/v1)',
    en: 'address of the model (else http://localhost:11434 or https://api.openai.com/v1)',
  }),
  embedderModel: z.string().optional().meta({
    value: 'NAME',
    nl: 'naam van het model (anders bge-m3 of text-embedding-3-small)',
    en: 'name of the model (else bge-m3 or text-embedding-3-small)',
  }),
  embedderCache: z.string().optional().meta({
    value: 'DIR',
    nl: 'map waarin antwoorden van het model bewaard blijven',
    en: 'folder that keeps what the model answered',
  }),
}

/** Where each speaks by default, and a model there that knows Dutch and English. */
const DEFAULTS = {
  ollama: { url: 'http://localhost:11434', model: 'bge-m3' },
  openai: { url: 'https://api.openai.com/v1', model: 'text-embedding-3-small' },
} as const

export type EmbedderInput = z.output<z.ZodObject<typeof embedderFields>>

/** A model that measures texts for one run. */
export interface Embedded {
  readonly scale: Scale
  /** One vector a text. Null when one of them is blank, and from the first failure on: then the word tables measure. */
  readonly vectors: (texts: readonly string[]) => Promise<readonly Float32Array[] | null>
}

const FALLS_BACK = {
  nl: 'Het model is niet te gebruiken ({reason}); teksten worden verder met de woordtabellen vergeleken.',
  en: 'The model cannot be used ({reason}); texts are compared by the word tables from here on.',
}

/** Opens the model that was asked for and sees how it measures; null without one, or when it does not answer. */
export async function openEmbedded(input: EmbedderInput, context: Context): Promise<Embedded | null> {
  const { embedder: dialect, embedderUrl, embedderModel, embedderCache } = input
  if (dialect === undefined) return null
  const { url, model } = DEFAULTS[dialect]
  const embedder = context.services.openEmbedder({
    dialect,
    url: embedderUrl ?? url,
    model: embedderModel ?? model,
    cache: embedderCache ?? join(homedir(), '.cache', 'schakel', 'embeddings'),
  })
  let failed = false
  const vectors = async (texts: readonly string[]): Promise<readonly Float32Array[] | null> => {
    if (failed || texts.some((text) => text.trim() === '')) return null
    try {
      return await embedder.embed(texts)
    } catch (error) {
      if (!(error instanceof EmbedderFailed)) throw error
      // Many callers may fail with one request; the user is told once.
      if (!failed) context.note(FALLS_BACK, { reason: error.message })
      failed = true
      return null
    }
  }
  const reference = await vectors(referenceTexts())
  return reference === null ? null : { scale: scaleFrom(reference), vectors }
}
