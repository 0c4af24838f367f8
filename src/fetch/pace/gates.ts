/** A turn at a gate: call `started` when the request goes out, `answered` when its answer begins, `done` when it is in. */
export interface Turn {
  started(): void
  answered(): void
  done(): void
  /** Instead of `done`, when no request went out: the next one need not wait for it. */
  giveBack(): void
}

export interface Pace {
  /** How many may be inside at once. */
  readonly width: number
  /** Milliseconds from one start to the next. */
  readonly gap: number
}

/** What a closed gate says to those who come. */
export interface Closed {
  readonly closed: string
  /** Milliseconds until it opens again; null when it never does. */
  readonly wait: number | null
}

interface Waiting {
  readonly pace: Pace
  readonly admit: (turn: Turn | Closed) => void
}

interface Gate {
  inside: number
  lastStart: number
  /** Nobody enters before this time. */
  opens: number
  closed: { readonly until: number; readonly why: string } | null
  readonly queue: Waiting[]
  timer: NodeJS.Timeout | null
}

/**
 * A host counts from when it reads the request, which we do not see; its answer's first byte is the proof. A slow page
 * is no reason to come back later, so at most this many milliseconds are added to the gap.
 */
const READING_TIME = 250

/** Beyond this number, gates that have been quiet for long are forgotten. */
const MANY_GATES = 20_000
const QUIET = 120_000

/**
 * One gate a key (a host, an address): requests wait there for their turn, so that waiting costs no connection and a
 * slow host keeps up nobody else. Times are of a monotonic clock, in milliseconds.
 */
export class Gates {
  readonly #gates = new Map<string, Gate>()
  readonly #now: () => number
  #stopped: string | null = null

  constructor(now: () => number) {
    this.#now = now
  }

  /** Closes every gate for good; those inside finish. */
  stop(why: string): void {
    this.#stopped = why
    for (const gate of this.#gates.values()) this.#pump(gate)
  }

  /** Waits for a turn. `ahead` goes before those who wait: work that has begun is finished before more is begun. */
  enter(key: string, pace: Pace, ahead = false): Promise<Turn | Closed> {
    const gate = this.#gate(key)
    return new Promise((admit) => {
      gate.queue[ahead ? 'unshift' : 'push']({ pace, admit })
      this.#pump(gate)
    })
  }

  /** A turn, before all who wait, if there is one right now. */
  tryEnter(key: string, pace: Pace): Turn | Closed | null {
    const gate = this.#gate(key)
    const told = this.#ask(gate, pace)
    if (typeof told !== 'number') return told
    return told === 0 ? this.#letIn(gate) : null
  }

  /** Lets nobody in for so many milliseconds: the host asked for a pause. */
  hold(key: string, pause: number): void {
    const gate = this.#gate(key)
    gate.opens = Math.max(gate.opens, this.#now() + pause)
  }

  /** Sends everybody away, those who wait as well, for so many milliseconds. */
  close(key: string, pause: number, why: string): void {
    const gate = this.#gate(key)
    gate.closed = { until: this.#now() + pause, why }
    this.#pump(gate)
  }

  #gate(key: string): Gate {
    const known = this.#gates.get(key)
    if (known !== undefined) return known
    if (this.#gates.size >= MANY_GATES) this.#forget()
    const gate: Gate = {
      inside: 0,
      lastStart: Number.NEGATIVE_INFINITY,
      opens: 0,
      closed: null,
      queue: [],
      timer: null,
    }
    this.#gates.set(key, gate)
    return gate
  }

  #forget(): void {
    const now = this.#now()
    for (const [key, gate] of this.#gates) {
      const idle = gate.inside === 0 && gate.queue.length === 0 && gate.opens < now && (gate.closed?.until ?? 0) < now
      if (idle && gate.lastStart < now - QUIET) this.#gates.delete(key)
    }
  }

  #pump(gate: Gate): void {
    if (gate.timer !== null) clearTimeout(gate.timer)
    gate.timer = null
    for (let next = gate.queue[0]; next !== undefined; next = gate.queue[0]) {
      const told = this.#ask(gate, next.pace)
      if (typeof told === 'number' && told > 0) {
        if (told < Number.POSITIVE_INFINITY) gate.timer = setTimeout(() => this.#pump(gate), Math.ceil(told))
        return
      }
      next.admit(typeof told === 'number' ? this.#letIn(gate) : told)
      gate.queue.shift()
    }
  }

  /** Milliseconds until one may go in (infinite: when somebody leaves), or that nobody may. */
  #ask(gate: Gate, { width, gap }: Pace): number | Closed {
    const now = this.#now()
    if (this.#stopped !== null) return { closed: this.#stopped, wait: null }
    if (gate.closed !== null && gate.closed.until > now) {
      return { closed: gate.closed.why, wait: gate.closed.until - now }
    }
    if (gate.inside >= width) return Number.POSITIVE_INFINITY
    return Math.max(0, gate.opens - now, gate.lastStart + gap - now)
  }

  #letIn(gate: Gate): Turn {
    const before = gate.lastStart
    gate.inside++
    gate.lastStart = this.#now()
    let start = gate.lastStart
    let state: 'asking' | 'answered' | 'done' = 'asking'
    const answered = (): void => {
      if (state === 'asking') gate.lastStart = Math.max(gate.lastStart, Math.min(this.#now(), start + READING_TIME))
      state = 'answered'
    }
    const leave = (): void => {
      if (state === 'done') return
      state = 'done'
      gate.inside--
      this.#pump(gate)
    }
    return {
      started: () => {
        gate.lastStart = start = this.#now()
      },
      answered,
      done: () => {
        if (state === 'asking') answered()
        leave()
      },
      giveBack: () => {
        if (gate.lastStart === start) gate.lastStart = before
        leave()
      },
    }
  }
}
