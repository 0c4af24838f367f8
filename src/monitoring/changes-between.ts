import type { Change } from '../model/change.ts'
import type { Messages } from '../model/text.ts'
import type { Comparison, Rule } from './rule.ts'
import * as rules from './rules/index.ts'

export const RULES: readonly Rule[] = Object.values(rules)

/** What each change says to the owner of the link, by kind. */
export const CHANGE_MESSAGES: Messages = Object.fromEntries(RULES.map(({ id, says }) => [id, says]))

/** Everything that changed from one look to the next, without what only follows from another change. */
export function changesBetween(comparison: Comparison, over: readonly Rule[] = RULES): Change[] {
  const spotted = over.flatMap((rule) => {
    const change = rule.spot(comparison)
    return change === null ? [] : [{ rule, change: { kind: rule.id, ...change } }]
  })
  const covered = new Set(spotted.flatMap(({ rule }) => rule.covers ?? []))
  return spotted.map(({ change }) => change).filter(({ kind }) => !covered.has(kind))
}
