import type { DisclosureEvidence } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import { namesOf, normalWords } from './project-names.ts'

/** Disclosures that say this very link or page was paid for, by us or by somebody who is not named. */
export function paidDisclosures(disclosures: readonly DisclosureEvidence[], project: Project): DisclosureEvidence[] {
  return disclosures.filter(
    ({ kind, scope, quote }) =>
      (kind === 'sponsored' && scope !== 'site' && !isPaidByOthers(quote.text, project)) ||
      (kind === 'affiliate' && scope === 'link'),
  )
}

/** A name behind "sponsored by", up to five words. Not in German, where every noun has a capital. */
const SPONSOR = /\b(?:by|with|door|met|par|avec|por|con) ((?:\p{Lu}[\p{L}\d&.'’-]*\s?){1,5})/u

/** A page that names another sponsor says that his link was paid for, not ours. */
function isPaidByOthers(disclosure: string, project: Project): boolean {
  const sponsor = normalWords(SPONSOR.exec(disclosure)?.[1] ?? '').replaceAll(' ', '')
  if (sponsor === '') return false
  const names = namesOf(project).map((name) => name.replaceAll(' ', ''))
  return !names.some((name) => sponsor.includes(name) || name.includes(sponsor))
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
