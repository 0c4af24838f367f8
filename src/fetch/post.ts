import { request } from 'undici'
import { retryAfter } from './pace/retry-after.ts'

/** What a configured service answered. */
export interface Posted {
  readonly status: number
  /** Milliseconds that `Retry-After` asks for; null without one. */
  readonly retryAfter: number | null
  readonly body: Uint8Array
}

export interface PostRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Most bytes of the answer. */
  readonly bytes: number
  /** Milliseconds from the first packet to the last byte. */
  readonly deadline: number
}

/** There was no answer, or none that can be taken. */
export class PostFailed extends Error {
  readonly why: 'timeout' | 'too-large' | 'unreachable'

  constructor(why: PostFailed['why'], detail: string) {
    super(detail)
    this.why = why
  }
}

/**
 * Sends JSON to a service whose address the user wrote down (an embedder, a webhook). Such an address may be private;
 * nothing that a page or an imported row says may ever come here. Redirects are not followed: they would lead a key to
 * wherever the answer says.
 * @throws PostFailed without a whole answer in time
 */
export async function post(url: URL, { headers, body, bytes, deadline }: PostRequest): Promise<Posted> {
  const signal = AbortSignal.timeout(deadline)
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const after = answer.headers['retry-after']
    return {
      status: answer.statusCode,
      retryAfter: retryAfter(typeof after === 'string' ? after : null, Date.now()),
      body: await bounded(answer.body, bytes),
    }
  } catch (error) {
    if (error instanceof PostFailed) throw error
    if (signal.aborted) throw new PostFailed('timeout', `no whole answer within ${deadline} ms`)
    throw new PostFailed('unreachable', (error as NodeJS.ErrnoException).code ?? (error as Error).message)
  }
}

async function bounded(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop early destroys the stream and with it the connection.
  for await (const part of body) {
    size += part.length
    if (size > most) throw new PostFailed('too-large', `more than ${most} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
