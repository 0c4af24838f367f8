/** A bounded number of things that may be held at once; who comes later waits in line. */
export class Permits {
  readonly #limit: number
  #held = 0
  readonly #waiting: (() => void)[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Waits for a permit. */
  async acquire(): Promise<void> {
    if (this.#held >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#held++
  }

  /** Takes one if there is one. */
  tryAcquire(): boolean {
    if (this.#held >= this.#limit) return false
    this.#held++
    return true
  }

  /** Takes one without waiting, above the limit if need be, so that the next ones wait longer. */
  take(): void {
    this.#held++
  }

  release(): void {
    const next = this.#held <= this.#limit ? this.#waiting.shift() : undefined
    if (next === undefined) this.#held--
    else next()
  }
}
