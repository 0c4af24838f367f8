import type { Dispatcher } from 'undici'
import { Problem } from '../../model/problem.ts'
import type { Transport } from '../transport/index.ts'
import { joined } from './decode.ts'
import { faultOf, TimeUp, type Fault } from './fault.ts'

/** The answer to one request, as it came over the wire. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case, in the order received. */
  readonly headers: readonly (readonly [string, string])[]
  /** The body as sent, content codings still on it. */
  readonly body: Buffer
  readonly cut: null | 'size' | 'connection'
}

export interface Exchange {
  readonly url: URL
  readonly headers: Record<string, string>
  /** Most bytes to take of the body. */
  readonly limit: number
  /** Milliseconds until the whole answer must be in. */
  readonly time: number
  /** Called when the request is written to its connection. */
  readonly onStart: () => void
  /** Called when its answer begins. */
  readonly onAnswer: () => void
}

/** Thrown into a connection to end it at the size limit. */
class EnoughBytes extends Error {}

/** One request and its answer. Faults are values; a `Problem` (the user's proxy is down) is thrown. */
export function exchange(transport: Transport, request: Exchange): Promise<Answer | Fault> {
  return new Promise((resolve, reject) => {
    let connection: Dispatcher.DispatchController | null = null
    let over = false
    const received = collector(request.limit)
    const settle = (result: Answer | Fault): void => {
      over = true
      clearTimeout(timer)
      resolve(result)
    }
    const expire = (): void => {
      if (over) return
      const error = new TimeUp(`no whole answer within ${Math.round(request.time)} ms`)
      settle({ ...faultOf(error), host: !received.begun() })
      connection?.abort(error)
    }
    // What came in while we were busy ourselves is read before the time is called up.
    const timer = setTimeout(() => setImmediate(expire), request.time)
    transport.send(request.url, request.headers, {
      onRequestStart(controller) {
        connection = controller
        if (over) controller.abort(new TimeUp('connected too late'))
        else request.onStart()
      },
      onResponseStart(controller, status) {
        request.onAnswer()
        received.head(status, controller.rawHeaders as readonly Buffer[])
      },
      onResponseData(controller, chunk) {
        if (!received.add(chunk)) controller.abort(new EnoughBytes())
      },
      onResponseEnd: () => settle(received.answer(null)),
      onResponseError(_, error) {
        if (!(error instanceof Problem)) return settle(received.partly(error) ?? faultOf(error))
        clearTimeout(timer)
        reject(error)
      },
    })
  })
}

interface Collector {
  begun(): boolean
  head(status: number, raw: readonly Buffer[]): void
  /** False when the limit is reached. */
  add(chunk: Buffer): boolean
  answer(cut: Answer['cut']): Answer
  /** What came before the connection broke, when that is worth reading. */
  partly(error: NodeJS.ErrnoException): Answer | null
}

function collector(limit: number): Collector {
  const chunks: Buffer[] = []
  let size = 0
  let status = 0
  let headers: Answer['headers'] = []
  const answer = (cut: Answer['cut']): Answer => ({
    kind: 'answer',
    status,
    headers,
    body: joined(chunks, size, cut === 'size'),
    cut,
  })
  return {
    begun: () => status > 0,
    answer,
    head(code, raw) {
      status = code
      headers = readHeaders(raw)
    },
    add(chunk) {
      const kept = chunk.subarray(0, limit - size)
      size += kept.length
      chunks.push(kept)
      return kept.length === chunk.length
    },
    partly(error) {
      if (error instanceof EnoughBytes) return answer('size')
      return size > 0 && faultOf(error).why === 'network-error' ? answer('connection') : null
    },
  }
}

/** Header text is ASCII by the standard; where it is not, servers send UTF-8 or, in older days, Latin-1. */
function readHeaders(raw: readonly Buffer[]): Answer['headers'] {
  const text = (bytes: Buffer): string => {
    const utf8 = bytes.toString('utf8')
    return utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8
  }
  return Array.from({ length: raw.length >> 1 }, (_, at) => {
    const [name, value] = [raw[2 * at], raw[2 * at + 1]]
    return [name?.toString('latin1').toLowerCase() ?? '', value === undefined ? '' : text(value)] as const
  })
}

/** The first header of that name, or null. */
export function header(headers: Answer['headers'], name: string): string | null {
  return headers.find(([each]) => each === name)?.[1] ?? null
}
