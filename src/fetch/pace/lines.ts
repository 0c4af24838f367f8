/**
 * One line for each host, in which requests stand before its gate. Without it all requests to a host would come to wait
 * for a connection together, and a host that is slow would hold as many connections as it has pages.
 */
export class Lines {
  /** Who waits behind the first of a host; there is no line without a first. */
  readonly #lines = new Map<string, (() => void)[]>()

  /** Waits to be the first. `ahead` goes before those who wait. */
  async enter(host: string, ahead: boolean): Promise<void> {
    const line = this.#lines.get(host)
    if (line === undefined) this.#lines.set(host, [])
    else await new Promise<void>((resolve) => line[ahead ? 'unshift' : 'push'](resolve))
  }

  leave(host: string): void {
    const next = this.#lines.get(host)?.shift()
    if (next === undefined) this.#lines.delete(host)
    else next()
  }
}
