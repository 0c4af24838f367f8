import type { ProfileAudit, ProfileCheck } from '../../model/profile-audit.ts'

/** One thing to do, as the profile audit advises, and the links it is about. */
export interface NextStep {
  readonly check: ProfileCheck
  /** Filter of the table that shows these links; null where it is about the whole profile. */
  readonly filter: string | null
}

/** Which links a check is about, as a filter of the table. */
const FILTERS: Readonly<Record<string, string>> = {
  schemes: 'grade=risk',
  'paid-links': 'paid=unqualified',
  'exact-anchors': 'anchorClass=exact',
  'template-links': 'placement=footer',
  'unindexable-sources': 'indexable=no',
  'lost-links': 'grade=lost',
  unverified: 'grade=unknown',
}

/** What an owner can do something about at once comes first; the order within is that of the audit. */
const SOONER = ['paid-links', 'lost-links', 'schemes', 'unindexable-sources']

/** A busy owner does three things at most. */
const MOST = 3

export function nextSteps(audit: ProfileAudit): NextStep[] {
  const asked = audit.checks.filter(({ state }) => state === 'look')
  const rank = ({ id }: ProfileCheck) => (SOONER.includes(id) ? SOONER.indexOf(id) : SOONER.length)
  return asked
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map((check) => ({ check, filter: filterOf(check) }))
}

export function filterOf({ id }: ProfileCheck): string | null {
  return FILTERS[id] ?? null
}
