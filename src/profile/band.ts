import type { Band } from '../model/profile-audit.ts'

/** Thirds: the scores are not so exact that finer steps would mean anything. */
export function band(score: number | null): Band {
  if (score === null) return 'unknown'
  if (score < 1 / 3) return 'low'
  return score < 2 / 3 ? 'middle' : 'high'
}
