import { Lines } from './lines.ts'
import { Permits } from './permits.ts'

/** What bounds a crowd of requests. */
export interface Allowance {
  /** Requests in flight. Who has an answer keeps its permit until the body is unpacked. */
  readonly connections: Permits
  /** Bodies that are being unpacked, and in a crowd of visits those that nobody has taken yet: packed they are smaller. */
  readonly bodies: Permits
  /** Requests that wait for their host, one behind the other. */
  readonly lines: Lines
  /** Requests that had an answer so far. */
  answers: number
  /** When a place was last lent to find out whether anybody answers. */
  tried: number
}

/** Two for each of libuv's threads, so that none waits. */
const BODIES = 8

/**
 * Requests in flight before anything is known of the line and the machine. A burst of handshakes can choke both, and a
 * host that waits behind it would look silent: an audit on a busy machine that began with 128 at once had a quarter of
 * its pages time out, though all hosts were well.
 */
const FIRST = 12
/**
 * Answers that may wait for their reader before fewer are asked for. More in flight cannot make one reader faster: with
 * 256 at once some 200 answers lay waiting, 70 KB each. The next answers come from these while new requests are made.
 */
const FEW_WAITING = 24
/** Milliseconds. An answer so soon says that there is room for one more, as in TCP's slow start (RFC 5681 3.1). */
const PROMPT = 1_000

/**
 * Milliseconds without a sign of life after which a connection's place may go to another. Long enough for the slow pages
 * of a healthy host, a tenth of the deadline that a silent one would hold it for. An answer so late says that there are
 * too many at once.
 */
const PATIENCE = 2_000

export function createAllowance(concurrency: number): Allowance {
  return {
    connections: new Permits(concurrency, FIRST),
    bodies: new Permits(BODIES),
    lines: new Lines(),
    answers: 0,
    tried: 0,
  }
}

/** A connection's permit, given back while its host is silent. */
export interface Place {
  /** The host lives. The place is taken again where it was lent, above the limit if need be. */
  answered(): void
  done(): void
}

/**
 * Watches over a permit that its holder has acquired. It is lent when the host is silent and not the whole line: when
 * as many others were answered in the meantime as were in flight before it. When nobody is answered, one place at a
 * time is lent to find out which of the two it is. No more than the deadline over the patience, ten times the limit,
 * can be silent at once.
 */
export function watchPlace(allowance: Allowance, now: () => number = () => performance.now()): Place {
  const { connections, bodies } = allowance
  const begun = now()
  const turn = allowance.answers + connections.held
  let state: 'asking' | 'answered' | 'lent' = 'asking'
  const lend = (): void => {
    const lineIsSlow = allowance.answers < turn
    if (lineIsSlow && now() - allowance.tried < PATIENCE) timer = setTimeout(lend, PATIENCE)
    else {
      if (lineIsSlow) allowance.tried = now()
      state = 'lent'
      connections.release()
    }
  }
  let timer = setTimeout(lend, PATIENCE)
  return {
    answered() {
      clearTimeout(timer)
      if (state === 'answered') return
      if (state === 'lent') connections.take()
      state = 'answered'
      allowance.answers++
      const took = now() - begun
      if (took > PATIENCE || bodies.waiting > FEW_WAITING) connections.narrow()
      else if (took < PROMPT) connections.widen()
    },
    done() {
      clearTimeout(timer)
      if (state !== 'lent') connections.release()
    },
  }
}
