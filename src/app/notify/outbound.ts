import { setTimeout } from 'node:timers/promises'
import { post, PostFailed } from '../../fetch/index.ts'
import type { Way } from '../../notifications/index.ts'

/** A receiver answers with a word or two. */
const ANSWER_BYTES = 65_536
const DEADLINE_MS = 15_000

/** The way out for messages: only to addresses that the user configured, within bounds of size and time. */
export const outbound: Way = {
  async post(url, body, headers) {
    try {
      const { status, retryAfter } = await post(new URL(url), {
        headers,
        body,
        bytes: ANSWER_BYTES,
        deadline: DEADLINE_MS,
      })
      return { status, retryAfter: retryAfter === null ? null : retryAfter / 1000 }
    } catch (error) {
      // The address of a webhook may be a key: the error must not repeat it.
      throw error instanceof PostFailed ? new Error(error.why, { cause: error }) : error
    }
  },
  wait: (milliseconds) => setTimeout(milliseconds),
  clock: () => Math.floor(Date.now() / 1000),
}
