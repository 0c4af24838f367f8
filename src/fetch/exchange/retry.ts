import { retryAfter } from '../pace/retry-after.ts'
import { header, type Answer } from './exchange.ts'
import type { Fault } from './fault.ts'

/** What to do after an answer or a fault: take it, try again after a pause, or leave the host alone for so long. */
export type Next =
  | { readonly do: 'take' }
  | { readonly do: 'retry'; readonly pause: number }
  /** The host asked for a pause: nobody goes there before it is over. */
  | { readonly do: 'wait'; readonly pause: number }
  | { readonly do: 'leave'; readonly pause: number }

/** rules/faults.md 5: at most three tries. */
const TRIES = 3
/** contract.md: a longer Retry-After is not waited for in one run. */
const LONGEST_WAIT = 60_000
/** rules/faults.md 4: a date in 2037 closes a host for a day, not for years. */
const LONGEST_LEAVE = 24 * 3_600_000
const BUSY = new Set([429, 503])
const SERVER_ERRORS = new Set([429, 500, 502, 503, 504])

const TAKE: Next = { do: 'take' }

/**
 * @param attempt 1 for the first
 * @param backOff pause before the second try, doubled for each further one
 * @param chance 0..1, spreads the pauses so that retries to many hosts do not come in waves
 */
export function afterwards(
  result: Answer | Fault,
  attempt: number,
  backOff: number,
  chance: number,
  now: number,
): Next {
  const retry: Next = attempt < TRIES ? { do: 'retry', pause: backOff * 2 ** (attempt - 1) * (0.5 + chance) } : TAKE
  if (result.kind === 'fault') return isPassing(result) ? retry : TAKE
  const asked = BUSY.has(result.status) ? retryAfter(header(result.headers, 'retry-after'), now) : null
  if (asked !== null && asked > LONGEST_WAIT) return { do: 'leave', pause: Math.min(asked, LONGEST_LEAVE) }
  if (asked !== null) return attempt === 1 ? { do: 'wait', pause: asked } : TAKE
  return SERVER_ERRORS.has(result.status) || result.cut === 'connection' ? retry : TAKE
}

/** Faults that another try may not meet. A name that does not exist, a bad certificate or a time-out will not change. */
function isPassing({ why, detail }: Fault): boolean {
  return why === 'network-error' || (why === 'dns' && detail.startsWith('EAI_AGAIN'))
}
