import type { Visit } from '../model/visit.ts'
import { Problem } from '../model/problem.ts'
import { Permits } from './pace/permits.ts'

/** A visit and what asked for it. */
export interface Visited<T> {
  readonly request: T
  readonly visit: Visit
}

/**
 * Requests that may wait for their host's turn at once. They cost some 2 KB each; the more there are, the more hosts
 * can be busy when the list is ordered by host.
 */
const LOOK_AHEAD = 10_000

interface Crowd<T> {
  readonly ended: Visited<T>[]
  open: number
  reading: boolean
  failure: { readonly error: unknown } | null
  /** Called when something ended. */
  wake: () => void
  /** Called when there is room for one more. */
  room: () => void
}

/**
 * Begins visits up to the look-ahead and gives them as they end. A visit that nobody has taken yet holds one of the
 * permits that connections need, so a slow reader slows the network down.
 */
export async function* visitAll<T>(
  requests: Iterable<T> | AsyncIterable<T>,
  visit: (request: T, permits: Permits) => Promise<Visit>,
  concurrency: number,
): AsyncGenerator<Visited<T>> {
  const permits = new Permits(concurrency)
  const nothing = (): void => undefined
  const crowd: Crowd<T> = { ended: [], open: 0, reading: true, failure: null, wake: nothing, room: nothing }
  const begin = (request: T): void => {
    crowd.open++
    visit(request, permits).then(
      (done) => {
        permits.take()
        crowd.ended.push({ request, visit: done })
        crowd.wake()
      },
      (error: unknown) => {
        crowd.open--
        stop(crowd, isInterruption(error) ? null : { error })
      },
    )
  }
  void read(crowd, requests, begin)
  try {
    yield* ended(crowd, permits)
  } finally {
    stop(crowd, crowd.failure)
  }
}

async function read<T>(
  crowd: Crowd<T>,
  requests: Iterable<T> | AsyncIterable<T>,
  begin: (request: T) => void,
): Promise<void> {
  try {
    for await (const request of requests) {
      if (!crowd.reading) break
      begin(request)
      if (crowd.open >= LOOK_AHEAD) await new Promise<void>((resolve) => (crowd.room = resolve))
    }
    stop(crowd, crowd.failure)
  } catch (error) {
    stop(crowd, { error })
  }
}

function isInterruption(error: unknown): boolean {
  return error instanceof Problem && error.code === 'interrupted'
}

function stop<T>(crowd: Crowd<T>, failure: Crowd<T>['failure']): void {
  crowd.reading = false
  crowd.failure ??= failure
  crowd.room()
  crowd.wake()
}

async function* ended<T>(crowd: Crowd<T>, permits: Permits): AsyncGenerator<Visited<T>> {
  while (crowd.failure === null && (crowd.reading || crowd.open > 0)) {
    const next = crowd.ended.shift()
    if (next === undefined) {
      await new Promise<void>((resolve) => (crowd.wake = resolve))
      continue
    }
    yield next
    crowd.open--
    permits.release()
    crowd.room()
  }
  if (crowd.failure !== null) throw crowd.failure.error
}
