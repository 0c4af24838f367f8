import type { Change } from './change.ts'
import type { Grade } from './verdict.ts'

/** A change of one link, ready to be told to people. */
export interface News {
  /** Stays the same however often it is told, so that a receiver can see that it has it already. */
  readonly id: string
  /** ISO time at which the change was certain. */
  readonly at: string
  /** Home page of the project it is about. */
  readonly site: string
  readonly source: string
  readonly target: string | null
  /** Grade of the link before the change; null when it had none. */
  readonly grade: Grade | null
  readonly change: Change
}
