/** Turns texts into vectors by a model that the user runs or rents. */
export interface Embedder {
  /** What made the vectors, as cached ones are told apart by: dialect, endpoint and model. */
  readonly name: string
  /**
   * One vector of unit length a text, all of the same dimensions.
   * @throws EmbedderFailed when the model cannot be asked or answers something else
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>
}

export const DIALECTS = ['openai', 'ollama'] as const
/** `openai`: any endpoint with OpenAI's `/embeddings`; `ollama`: `/api/embed`. */
export type Dialect = (typeof DIALECTS)[number]

export interface EmbedderSettings {
  readonly dialect: Dialect
  /** Address up to the dialect's own path: `https://api.openai.com/v1`, `http://localhost:11434`. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token, kept nowhere; null where none is needed. */
  readonly key: string | null
  /** Folder where vectors are kept by what they were made from; null keeps none. */
  readonly cache: string | null
}

/** Why the model could not be used, in words of the endpoint. Never holds the key. */
export class EmbedderFailed extends Error {}
