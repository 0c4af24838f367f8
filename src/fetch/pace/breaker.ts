/** So many requests in a row without an answer, and a host is taken for silent. One may be a slow page, two bad luck. */
const TRIES = 3

/**
 * Counts requests in a row that a host left unanswered. Each costs the whole deadline, so a host that answers its
 * robots.txt and then falls silent would otherwise hold a run up for twenty seconds times its pages.
 */
export class Breaker {
  readonly #silences = new Map<string, number>()

  /** The host let a request time out. True when it is time to leave it alone. */
  silent(host: string): boolean {
    const count = (this.#silences.get(host) ?? 0) + 1
    this.#silences.set(host, count)
    return count >= TRIES
  }

  answered(host: string): void {
    this.#silences.delete(host)
  }
}
