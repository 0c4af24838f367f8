import { setTimeout as wait } from 'node:timers/promises'
import { post, PostFailed, type Posted } from '../fetch/index.ts'
import { SPOKEN } from './dialects.ts'
import { EmbedderFailed, type Embedder, type EmbedderSettings } from './embedder.ts'

/** Texts of one request; Ollama and most servers take many, and a request of 64 texts is soon answered on a processor. */
const BATCH = 64
/** Models read 256 to 8,192 tokens; what a text is about stands in its first 2,000 characters (some 500 tokens). */
const TEXT_LENGTH = 2_000
/** 64 vectors of 8,192 numbers of 12 characters are 6 MB. */
const ANSWER_BYTES = 16_000_000
const MOST_DIMENSIONS = 8_192
const DEADLINE = 30_000
const TRIES = 3
/** Milliseconds before the second try, doubled for the third; a `Retry-After` up to the cap goes before. */
const BACK_OFF = 1_000
const LONGEST_WAIT = 30_000

/** How patient to be; tests are less so. */
export interface Patience {
  readonly deadline: number
  readonly backOff: number
}

export function httpEmbedder(
  { dialect, url, model, key }: EmbedderSettings,
  patience: Patience = { deadline: DEADLINE, backOff: BACK_OFF },
): Embedder {
  const { path, vectorsOf } = SPOKEN[dialect]
  const endpoint = new URL(url.replace(/\/+$/, '') + path)
  const ask = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const { status, body } = await insist(() => send(endpoint, { model, input: texts }, key, patience), patience)
    if (status !== 200) throw new EmbedderFailed(`HTTP ${status} ${endpoint.host}`)
    return checked(vectorsIn(body, vectorsOf), texts.length)
  }
  return {
    name: `${dialect} ${endpoint.href} ${model}`,
    async embed(texts) {
      const vectors: Float32Array[] = []
      for (let at = 0; at < texts.length; at += BATCH)
        vectors.push(...(await ask(texts.slice(at, at + BATCH).map((text) => text.slice(0, TEXT_LENGTH)))))
      return vectors
    },
  }
}

async function send(url: URL, question: object, key: string | null, { deadline }: Patience): Promise<Posted> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  try {
    return await post(url, { headers, body: JSON.stringify(question), bytes: ANSWER_BYTES, deadline })
  } catch (error) {
    throw error instanceof PostFailed ? new EmbedderFailed(`${url.host}: ${error.why} (${error.message})`) : error
  }
}

/** Asks again when the endpoint is too busy or in trouble. */
async function insist(ask: () => Promise<Posted>, { backOff }: Patience): Promise<Posted> {
  for (let tried = 1; ; tried++) {
    const answer = await ask()
    const passes = answer.status === 429 || answer.status >= 500
    const pause = answer.retryAfter ?? backOff * 2 ** (tried - 1)
    if (!passes || tried === TRIES || pause > LONGEST_WAIT) return answer
    await wait(pause)
  }
}

function vectorsIn(
  body: Uint8Array,
  vectorsOf: (answer: unknown) => readonly (readonly number[])[],
): readonly (readonly number[])[] {
  try {
    return vectorsOf(JSON.parse(Buffer.from(body).toString('utf8')))
  } catch {
    throw new EmbedderFailed('the answer holds no vectors')
  }
}

/** An answer that does not fit is worth nothing: one wrong vector would make a wrong verdict. */
function checked(vectors: readonly (readonly number[])[], texts: number): Float32Array[] {
  const dimensions = vectors[0]?.length ?? 0
  if (vectors.length !== texts) throw new EmbedderFailed(`${vectors.length} vectors for ${texts} texts`)
  if (dimensions === 0 || dimensions > MOST_DIMENSIONS) throw new EmbedderFailed(`vectors of ${dimensions} numbers`)
  return vectors.map((vector) => {
    const length = Math.hypot(...vector)
    if (vector.length !== dimensions || !Number.isFinite(length) || length === 0)
      throw new EmbedderFailed('vectors of different lengths, or without one')
    return Float32Array.from(vector, (value) => value / length)
  })
}
