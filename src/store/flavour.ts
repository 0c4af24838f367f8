import type { RawBuilder } from 'kysely'

/** The few words in which the databases differ; everything else is written once. */
export interface Flavour {
  /** Column types: an id that the database gives, bytes, a whole number and a fraction of 64 bits. */
  readonly id: string
  readonly blob: string
  readonly number: string
  readonly real: string
  /** Milliseconds since 1970 by the clock that all workers share. */
  readonly now: RawBuilder<number>
  /** Statement that lets one process at a time migrate; null where a transaction does that by itself. */
  readonly lock: string | null
  /** Whether a reader can pass over rows that another worker is taking. */
  readonly skipLocked: boolean
}
