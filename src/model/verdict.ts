import type { Finding, Reason } from './finding.ts'

/** Best first; the order in which grades are listed everywhere. */
export const GRADES = ['strong', 'fair', 'weak', 'no-effect', 'risk', 'lost', 'unknown'] as const
export type Grade = (typeof GRADES)[number]

export const GATES = ['checked', 'present', 'followed', 'indexable', 'honest'] as const
export type GateId = (typeof GATES)[number]

/** A condition without which the rest does not count: passed, failed or not known, and what says so. */
export interface Gate {
  readonly id: GateId
  readonly passed: boolean | null
  readonly reason: Reason
}

/** The grade of one link and all that led to it. */
export interface Verdict {
  readonly grade: Grade
  /** The sentence that says why this grade. */
  readonly because: Reason
  /** Weighted mean of the known criteria, 0..1; null when the gates decided. Sorts links within a grade. */
  readonly score: number | null
  readonly gates: readonly Gate[]
  readonly findings: readonly Finding[]
}
