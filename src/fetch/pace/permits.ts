/** A bounded number of things that may be held at once; who comes later waits in line. */
export class Permits {
  readonly #least: number
  readonly #most: number
  #limit: number
  #held = 0
  readonly #waiting: (() => void)[] = []

  /** Without `least` the bound stays as it is; with it, it begins there and moves between the two. */
  constructor(most: number, least = most) {
    this.#most = most
    this.#least = Math.min(least, most)
    this.#limit = this.#least
  }

  get held(): number {
    return this.#held
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#waiting.length
  }

  /**
   * Waits for a permit. `wants` is asked at the moment that there is one; who no longer wants it is told false and the
   * next in line is asked, so that a permit is never with somebody who cannot use it.
   */
  acquire(wants = (): boolean => true): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push(() => {
        const takes = wants()
        if (takes) this.#held++
        resolve(takes)
      })
      this.#admit()
    })
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
    this.#held--
    this.#admit()
  }

  /** One more at once. */
  widen(): void {
    this.#limit = Math.min(this.#most, this.#limit + 1)
    this.#admit()
  }

  /** One fewer at once. */
  narrow(): void {
    this.#limit = Math.max(this.#least, this.#limit - 1)
  }

  #admit(): void {
    while (this.#held < this.#limit) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      next()
    }
  }
}
