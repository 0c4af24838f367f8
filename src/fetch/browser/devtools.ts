import type { Readable, Writable } from 'node:stream'

/** What the browser tells unasked. */
export type Listener = (method: string, params: Record<string, unknown>) => void

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** A page of 6 MB as JSON, every character escaped; a browser that says more at once is not listened to any longer. */
const LONGEST_MESSAGE = 64_000_000

/** Chromium's DevTools protocol over its debugging pipe: JSON messages, each ended by a NUL. No port is opened. */
export class Devtools {
  readonly #output: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Listener>()
  #chunks: Buffer[] = []
  #held = 0
  #last = 0
  #ended: Error | null = null

  constructor(output: Writable, input: Readable) {
    this.#output = output
    input.on('data', (chunk: Buffer) => this.#take(chunk))
    for (const stream of [input, output]) stream.on('error', (error) => this.end(error))
  }

  /** Gives a command, to the browser or to one of its tabs. @throws Error when it fails or the browser is gone */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (this.#ended !== null) return Promise.reject(this.#ended)
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Hears what a tab tells, until `forget`. */
  listen(sessionId: string, listener: Listener): void {
    this.#listeners.set(sessionId, listener)
  }

  forget(sessionId: string): void {
    this.#listeners.delete(sessionId)
  }

  get ended(): boolean {
    return this.#ended !== null
  }

  /** Nothing more will come: who still waits is told so. */
  end(why: Error): void {
    this.#ended ??= why
    for (const { reject } of this.#waiting.values()) reject(why)
    this.#waiting.clear()
  }

  #take(chunk: Buffer): void {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...this.#chunks, chunk.subarray(from, end)]).toString()
      this.#chunks = []
      this.#held = 0
      from = end + 1
      this.#hear(JSON.parse(text) as Message)
    }
    if (from < chunk.length) this.#chunks.push(chunk.subarray(from))
    this.#held += chunk.length - from
    if (this.#held > LONGEST_MESSAGE) this.end(new Error('the browser says more than can be kept'))
  }

  #hear({ id, sessionId, method, params = {}, result, error }: Message): void {
    if (id === undefined) {
      if (method !== undefined) this.#listeners.get(sessionId ?? '')?.(method, params)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result as never)
    else waiting?.reject(new Error(error.message))
  }
}
