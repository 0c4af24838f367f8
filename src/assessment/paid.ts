import type { DisclosureEvidence } from '../model/evidence.ts'

/** Disclosures that say this very link or page was paid for. */
export function paidDisclosures(disclosures: readonly DisclosureEvidence[]): DisclosureEvidence[] {
  return disclosures.filter(
    ({ kind, scope }) => (kind === 'sponsored' && scope !== 'site') || (kind === 'affiliate' && scope === 'link'),
  )
}

/**
 * Whether a link was paid for, and whether it says so to search engines. Google's rule: a paid link qualified with
 * sponsored or nofollow is in order and passes no credit; unqualified it breaks the rules (spam policies, link spam).
 */
export function paidState(
  rel: readonly string[],
  followed: boolean,
  paidBy: readonly DisclosureEvidence[],
): null | 'qualified' | 'unqualified' {
  if (rel.includes('sponsored')) return 'qualified'
  if (paidBy.length === 0) return null
  return followed ? 'unqualified' : 'qualified'
}
