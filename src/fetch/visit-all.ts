import type { Visit } from '../model/visit.ts'
import { Problem } from '../model/problem.ts'
import { Lanes } from './pace/lanes.ts'
import { createAllowance, type Allowance } from './pace/allowance.ts'

/** A visit and what asked for it. */
export interface Visited<T> {
  readonly request: T
  readonly visit: Visit
}

/** Requests read ahead: the more there are, the more hosts can be busy when the list is ordered by host. */
const LOOK_AHEAD = 10_000
/** Visits under way at once, most of them waiting for their host: some 5 KB each, and more than one thread can read in a second. */
const MOST_BEGUN = 2_000

interface Crowd<T> {
  readonly lanes: Lanes<T>
  readonly ended: Visited<T>[]
  /** Read and not yet given. */
  open: number
  reading: boolean
  failure: { readonly error: unknown } | null
  /** Called when something ended. */
  wake: () => void
  /** Called when there is room for one more. */
  room: () => void
}

/**
 * Begins visits up to the look-ahead and gives them as they end. A visit that nobody has taken yet counts as a body
 * that is being unpacked, so behind a slow reader answers wait packed, and connections wait for them.
 */
export async function* visitAll<T extends { readonly url: string }>(
  requests: Iterable<T> | AsyncIterable<T>,
  visit: (request: T, allowance: Allowance) => Promise<Visit>,
  concurrency: number,
): AsyncGenerator<Visited<T>> {
  const allowance = createAllowance(concurrency)
  const nothing = (): void => undefined
  const begin = (request: T): Promise<void> =>
    visit(request, allowance).then(
      (done) => {
        allowance.bodies.take()
        crowd.ended.push({ request, visit: done })
        crowd.wake()
      },
      (error: unknown) => {
        crowd.open--
        stop(crowd, isInterruption(error) ? null : { error })
      },
    )
  const lanes = new Lanes(begin)
  const crowd: Crowd<T> = { lanes, ended: [], open: 0, reading: true, failure: null, wake: nothing, room: nothing }
  void read(crowd, requests)
  try {
    yield* ended(crowd, allowance)
  } finally {
    stop(crowd, crowd.failure)
  }
}

async function read<T extends { readonly url: string }>(
  crowd: Crowd<T>,
  requests: Iterable<T> | AsyncIterable<T>,
): Promise<void> {
  try {
    for await (const request of requests) {
      if (!crowd.reading) break
      crowd.open++
      crowd.lanes.add(URL.parse(request.url)?.hostname ?? '', request)
      if (isFull(crowd)) await new Promise<void>((resolve) => (crowd.room = resolve))
    }
    crowd.reading = false
    crowd.wake()
  } catch (error) {
    stop(crowd, { error })
  }
}

function isFull<T>({ open, lanes }: Crowd<T>): boolean {
  return open >= LOOK_AHEAD || lanes.begun >= MOST_BEGUN
}

function isInterruption(error: unknown): boolean {
  return error instanceof Problem && error.code === 'interrupted'
}

/** Begins nothing more. */
function stop<T>(crowd: Crowd<T>, failure: Crowd<T>['failure']): void {
  crowd.reading = false
  crowd.open -= crowd.lanes.clear()
  crowd.failure ??= failure
  crowd.room()
  crowd.wake()
}

async function* ended<T>(crowd: Crowd<T>, { bodies }: Allowance): AsyncGenerator<Visited<T>> {
  while (crowd.failure === null && (crowd.reading || crowd.open > 0)) {
    const next = crowd.ended.shift()
    if (next === undefined) {
      await new Promise<void>((resolve) => (crowd.wake = resolve))
      continue
    }
    yield next
    crowd.open--
    bodies.release()
    if (!isFull(crowd)) crowd.room()
  }
  if (crowd.failure !== null) throw crowd.failure.error
}
