import { setTimeout as sleep } from 'node:timers/promises'
import type { Check, Store } from '../../store/index.ts'
import { HeldHosts, LOOK_AGAIN } from '../held-hosts.ts'

export interface HoldingInput {
  readonly store: Store
  /** Name of this worker, unlike that of any other. */
  readonly worker: string
  /** Milliseconds since 1970 by which a check is due. */
  readonly now: () => number
  /** Milliseconds to leave a host alone after its last page. */
  readonly pause: number
  /** Whether no more checks are to be begun. */
  readonly over: () => boolean
}

/** Hosts held at once, as many as there are connections (fetch/settings.ts): more would keep other workers from them. */
const MOST_HOSTS = 64

/** The hosts that a worker holds, and the due pages on them. */
export interface Holding {
  /** Gives due checks until it is over or none is left that is due, waiting for those that other workers have in hand. */
  checks(): AsyncGenerator<Check>
  /** Says that a check is done; a host whose checks are all done is given back. */
  done(check: Check): Promise<void>
  /** Gives everything back. */
  close(): Promise<void>
}

export function holdHosts({ store, worker, now, pause, over }: HoldingInput): Holding {
  const held = new HeldHosts({ checks: store.checks, owner: worker, pause })
  return {
    async *checks() {
      while (!over()) {
        const room = MOST_HOSTS - held.size
        const claimed = room > 0 ? await store.checks.claim(worker, now(), room) : []
        for (const { host } of claimed) held.take(host)
        for (const check of claimed) {
          if (over()) return
          yield check
        }
        if (claimed.length > 0) continue
        if (held.size === 0 && (await store.checks.countDue(now())) === 0) return
        await sleep(LOOK_AGAIN, undefined, { ref: true })
      }
    },
    done: ({ host }) => held.done(host),
    close: () => held.close(),
  }
}
