/** Requests of one host that are under way at once: one is inside, others get their permission and stand at its gate. */
const LANE_WIDTH = 4

interface Lane<T> {
  begun: number
  readonly waiting: T[]
}

/**
 * Keeps requests in a lane for each host and begins a few of each: a visit under way costs some 5 KB, a request that
 * waits a hundredth of that, and a host lets one in at a time anyway.
 */
export class Lanes<T> {
  readonly #lanes = new Map<string, Lane<T>>()
  readonly #begin: (request: T) => Promise<void>
  /** How many are under way on all hosts together. */
  begun = 0

  /** `begin` never rejects. */
  constructor(begin: (request: T) => Promise<void>) {
    this.#begin = begin
  }

  add(host: string, request: T): void {
    const lane = this.#lanes.get(host) ?? { begun: 0, waiting: [] }
    this.#lanes.set(host, lane)
    lane.waiting.push(request)
    this.#fill(host, lane)
  }

  /** Forgets what has not begun; gives how many that were. */
  clear(): number {
    let forgotten = 0
    for (const { waiting } of this.#lanes.values()) forgotten += waiting.splice(0).length
    return forgotten
  }

  #fill(host: string, lane: Lane<T>): void {
    while (lane.begun < LANE_WIDTH) {
      const request = lane.waiting.shift()
      if (request === undefined) break
      lane.begun++
      this.begun++
      void this.#begin(request).then(() => {
        lane.begun--
        this.begun--
        this.#fill(host, lane)
      })
    }
    if (lane.begun === 0) this.#lanes.delete(host)
  }
}
