import { Problem } from '../model/problem.ts'
import type { Answer, Way } from './channel.ts'

/** Waits between attempts, in seconds: a short hiccup passes, a receiver that is down is left for the next time. */
const WAITS = [1, 5, 25] as const
/** Longest wait that a receiver may ask for; longer is left for the next time. */
const LONGEST_WAIT = 60
/** A wait is stretched by up to this share, so that many senders do not come back at one moment. */
const JITTER = 0.3

export interface Parcel {
  readonly url: string
  readonly body: string
  /** Made anew for each attempt, since a signature holds its time. */
  readonly headers: () => Readonly<Record<string, string>>
}

/**
 * Posts until the receiver takes it: again after network errors, 429 and 5xx; other answers are final.
 * @throws Problem `unreachable` with the last answer
 */
export async function deliver(parcel: Parcel, way: Way): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const answer = await tryOnce(parcel, way)
    if (typeof answer !== 'string' && answer.status >= 200 && answer.status < 300) return
    const wait = WAITS[attempt]
    if (wait === undefined || !isPassing(answer)) throw refused(parcel.url, answer)
    const asked = typeof answer === 'string' ? 0 : (answer.retryAfter ?? 0)
    await way.wait(1000 * Math.max(asked, wait) * (1 + JITTER * Math.random()))
  }
}

async function tryOnce({ url, body, headers }: Parcel, { post }: Way): Promise<Answer | string> {
  try {
    return await post(url, body, headers())
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isPassing(answer: Answer | string): boolean {
  if (typeof answer === 'string') return true
  if ((answer.retryAfter ?? 0) > LONGEST_WAIT) return false
  return answer.status === 429 || answer.status === 408 || answer.status >= 500
}

/** The address of a webhook is often its key: only its host is named. */
function refused(url: string, answer: Answer | string): Problem {
  const why = typeof answer === 'string' ? answer : `HTTP ${answer.status}`
  return new Problem(
    'unreachable',
    {
      nl: 'De melding is niet aangenomen door {host} ({why}). Ze wordt de volgende keer opnieuw gestuurd.',
      en: 'The notification was not taken by {host} ({why}). It is sent again next time.',
    },
    { host: new URL(url).host, why },
  )
}
