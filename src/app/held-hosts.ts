import type { Store } from '../store/index.ts'

interface HeldHostsInput {
  readonly checks: Store['checks']
  /** Name of this process, unlike that of any other. */
  readonly owner: string
  /** Milliseconds to leave a host alone after its last page. */
  readonly pause: number
}

/** How often (ms) a process says that it lives. */
const HEARTBEAT = 10_000

/** How often (ms) to look whether a host that another holds is free. */
export const LOOK_AGAIN = 1_000

/** The hosts that a process holds in a workspace, each with how many of its pages are in hand. */
export class HeldHosts {
  readonly #input: HeldHostsInput
  readonly #inHand = new Map<string, number>()
  readonly #heart: NodeJS.Timeout

  constructor(input: HeldHostsInput) {
    this.#input = input
    // A beat that fails is made up for by the next; a workspace that stays away is told by the next page that is stored.
    this.#heart = setInterval(() => void input.checks.renew(input.owner).catch(() => undefined), HEARTBEAT)
    this.#heart.unref()
  }

  /** Hosts with a page in hand. */
  get size(): number {
    return this.#inHand.size
  }

  has(host: string): boolean {
    return this.#inHand.has(host)
  }

  /** Notes one more page in hand. */
  take(host: string): void {
    this.#inHand.set(host, (this.#inHand.get(host) ?? 0) + 1)
  }

  /** Says that a page is done; a host with nothing more in hand is given back. */
  async done(host: string): Promise<void> {
    const left = (this.#inHand.get(host) ?? 1) - 1
    if (left > 0) {
      this.#inHand.set(host, left)
      return
    }
    this.#inHand.delete(host)
    await this.#input.checks.release(this.#input.owner, host, this.#input.pause)
  }

  /** Gives everything back. */
  async close(): Promise<void> {
    clearInterval(this.#heart)
    await this.#input.checks.releaseAll(this.#input.owner, this.#input.pause)
  }
}
