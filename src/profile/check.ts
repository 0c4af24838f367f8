import type { ProfileAudit, ProfileCheck, Tally } from '../model/profile-audit.ts'
import type { Params, Text } from '../model/text.ts'

/** The audit before its checks: what checks look at. */
export type ProfileFacts = Omit<ProfileAudit, 'checks'>

/** One question about the whole profile. */
export interface Check {
  /** Also the name of the file. */
  readonly id: string
  /** What to say in each state, and what to do when it is worth a look. */
  readonly says: Readonly<Record<ProfileCheck['state'] | 'advice', Text>>
  judge(facts: ProfileFacts): { readonly state: ProfileCheck['state']; readonly params: Params }
}

/**
 * Below ten referring domains one of them moves a share by more than ten points: too few to speak of a mix.
 */
export const ENOUGH_DOMAINS = 10

export function runCheck(check: Check, facts: ProfileFacts): ProfileCheck {
  const { id } = check
  const { state, params } = check.judge(facts)
  return {
    id,
    state,
    message: messageKey(id, state),
    advice: state === 'look' ? messageKey(id, 'advice') : null,
    params,
  }
}

export function messageKey(id: string, what: keyof Check['says']): string {
  return `profile.${id}.${what}`
}

/** `look` when the share is over the limit; `unknown` when there are too few domains to take a share of. */
export function judgeShare(part: number, whole: number, limit: number): ReturnType<Check['judge']> {
  const params = { part, whole, percent: whole === 0 ? 0 : Math.round((100 * part) / whole) }
  if (whole < ENOUGH_DOMAINS) return { state: 'unknown', params }
  return { state: part / whole > limit ? 'look' : 'fine', params }
}

/** The same of a share in which every domain weighs the same, however many links it has. */
export function judgeMeanShare(tallies: readonly Tally[], name: string, domains: number, limit: number) {
  const share = tallies.find((tally) => tally.name === name)?.share ?? 0
  const state = domains < ENOUGH_DOMAINS ? 'unknown' : share > limit ? 'look' : 'fine'
  return { state, params: { whole: domains, percent: Math.round(100 * share) } } as const
}

export function domainsWith(tallies: readonly Tally[], name: string): number {
  return tallies.find((tally) => tally.name === name)?.domains ?? 0
}
