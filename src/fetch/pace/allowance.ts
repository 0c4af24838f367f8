import { Permits } from './permits.ts'

/** What bounds a crowd of requests. */
export interface Allowance {
  /** Requests in flight. Who has an answer keeps its permit until the body is unpacked. */
  readonly connections: Permits
  /** Bodies that are being unpacked, and in a crowd of visits those that nobody has taken yet: packed they are smaller. */
  readonly bodies: Permits
}

/** Two for each of libuv's threads, so that none waits. */
const BODIES = 8

/**
 * Milliseconds without a sign of life after which a connection's place goes to another. Long enough for the slow pages
 * of a healthy host, a tenth of the deadline that a silent one would hold it for.
 */
const PATIENCE = 2_000

export function createAllowance(concurrency: number): Allowance {
  return { connections: new Permits(concurrency), bodies: new Permits(BODIES) }
}

/** A connection's permit, given back while its host is silent. */
export interface Place {
  /** The answer has begun: the place is taken again, above the limit if need be. */
  answered(): void
  done(): void
}

/**
 * Watches over a permit that its holder has acquired. No more than the deadline over the patience, ten times the limit,
 * can be silent at once.
 */
export function watchPlace({ connections }: Allowance): Place {
  let held = true
  const lend = (): void => {
    held = false
    connections.release()
  }
  const timer = setTimeout(lend, PATIENCE)
  return {
    answered() {
      clearTimeout(timer)
      if (!held) connections.take()
      held = true
    },
    done() {
      clearTimeout(timer)
      if (held) lend()
    },
  }
}
