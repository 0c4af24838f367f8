import { lookup } from 'node:dns/promises'

export interface Resolution {
  /** IP addresses, in the order to try them. */
  readonly addresses: readonly string[]
  /** Milliseconds that the answer holds. */
  readonly ttl: number
}

/** Asks for the addresses of a name; rejects with an error that has a DNS code (`ENOTFOUND`, `EAI_AGAIN`). */
export type Resolve = (name: string) => Promise<Resolution>

/** Names with a cache in front, so that a host is asked for once and not for every page. */
export interface Names {
  resolve(name: string): Promise<readonly string[]>
}

/** The system's resolver tells no TTL; a minute is what browsers keep an answer (Chromium's host cache). */
const SYSTEM_TTL = 60_000
const LONGEST_TTL = 300_000
/** A name that is not there stays so for the length of a run's chunk; a failing server may be back sooner. */
const FAILURE_TTL = 60_000
const MOST_NAMES = 50_000

/** The operating system's resolver, hosts file included. IPv4 first: a broken IPv6 route is the more common fault. */
export const resolveBySystem: Resolve = async (name) => {
  const found = await lookup(name, { all: true, order: 'ipv4first' })
  return { addresses: found.map(({ address }) => address), ttl: SYSTEM_TTL }
}

export function createNames(resolve: Resolve, now: () => number): Names {
  const cache = new Map<string, { answer: Promise<readonly string[]>; until: number }>()
  return {
    resolve(name) {
      const known = cache.get(name)
      if (known !== undefined && known.until > now()) return known.answer
      cache.delete(name)
      if (cache.size >= MOST_NAMES) cache.delete(cache.keys().next().value ?? '')
      const entry = { until: Number.POSITIVE_INFINITY, answer: Promise.resolve<readonly string[]>([]) }
      entry.answer = resolve(name).then(
        ({ addresses, ttl }) => {
          entry.until = now() + Math.min(ttl, LONGEST_TTL)
          return addresses
        },
        (error: unknown) => {
          entry.until = now() + FAILURE_TTL
          throw error
        },
      )
      cache.set(name, entry)
      return entry.answer
    },
  }
}
