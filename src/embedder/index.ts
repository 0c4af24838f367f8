import { Problem } from '../model/problem.ts'
import { cached } from './cache.ts'
import type { Embedder, EmbedderSettings } from './embedder.ts'
import { httpEmbedder } from './http-embedder.ts'
import { together } from './together.ts'

export { DIALECTS, EmbedderFailed } from './embedder.ts'
export type { Embedder, EmbedderSettings } from './embedder.ts'

/**
 * The model the user configured, asked in batches and each text once.
 * @throws Problem `invalid` when the address cannot be read
 */
export function createEmbedder(settings: EmbedderSettings): Embedder {
  const url = URL.parse(settings.url)
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new Problem(
      'invalid',
      {
        nl: '"{url}" is geen adres van een model. Schrijf het als http://localhost:11434 of https://api.example.com/v1.',
        en: '"{url}" is not the address of a model. Write it like http://localhost:11434 or https://api.example.com/v1.',
      },
      { url: settings.url.slice(0, 200) },
    )
  const embedder = together(httpEmbedder(settings))
  return settings.cache === null ? embedder : cached(embedder, settings.cache)
}
