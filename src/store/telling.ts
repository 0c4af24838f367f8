import type { StoredChange } from './watching.ts'

/** A change that a receiver has not been told. */
export interface UntoldChange extends StoredChange {
  /** The last grade before the change that says what the link was worth; null when there was none. */
  readonly grade: string | null
}

/** Who was told what. A receiver is known by name and hears of what happens after it was first named. */
export interface Receivers {
  /**
   * Takes a receiver in hand, so that two processes do not tell it the same; false when another has it.
   * @param now and @param until milliseconds since 1970; after `until` another may take it, should this process have died
   */
  hold(name: string, owner: string, now: number, until: number): Promise<boolean>
  release(name: string, owner: string): Promise<void>
  /** ISO time; null before the first. */
  lastDigest(name: string): Promise<string | null>
  /** Oldest first; without what was acknowledged, and without links that are snoozed at `now` (ISO). */
  untold(name: string, now: string, limit: number): Promise<UntoldChange[]>
  /** Notes changes as told. @param digestAt ISO time when this was the digest */
  told(name: string, ids: readonly number[], digestAt: string | null): Promise<void>
  /** A person has seen to a change: nobody is told of it any more. False when there is no such change. */
  acknowledge(id: number, at: string): Promise<boolean>
  /** Nothing is told of the link that a change is of until a time (ISO). False when there is no such change. */
  snooze(id: number, until: string): Promise<boolean>
}
