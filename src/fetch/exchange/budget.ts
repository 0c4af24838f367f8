/** Network time that one visit may still use. Waiting for a host's turn costs nothing. */
export class Budget {
  #left: number

  constructor(time: number) {
    this.#left = time
  }

  get left(): number {
    return this.#left
  }

  /** Hands the time left to the work and takes off what it used. */
  async spend<T>(work: (time: number) => Promise<T>): Promise<T> {
    const begun = performance.now()
    try {
      return await work(this.#left)
    } finally {
      this.#left = Math.max(0, this.#left - (performance.now() - begun))
    }
  }
}
