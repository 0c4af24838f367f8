import type { Messages } from '../model/text.ts'
import { CRITERIA, MISSING_MESSAGES } from './assess.ts'
import { GATE_MESSAGES } from './gate-messages.ts'
import { VERDICT_MESSAGES } from './verdict.ts'

export { classifyAnchor } from './anchor-class.ts'
export { CRITERIA, assess, isMissing } from './assess.ts'
export { foreignCanonical, isIndexable, judgeIndexing } from './indexing.ts'
export type { IndexingQuestion, IndexingRuling } from './indexing.ts'
export { paidDisclosures, paidState } from './paid.ts'
export { combinedRelevance } from './relevance-score.ts'
export { verdict } from './verdict.ts'

const prefixed = (prefix: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${prefix}.${key}`, text]))

/** Every sentence that a finding, gate or verdict can hold, by its key. */
export const ASSESSMENT_MESSAGES: Messages = {
  ...(Object.assign({}, ...CRITERIA.map(({ id, messages }) => prefixed(id, messages))) as Messages),
  ...prefixed('missing', MISSING_MESSAGES),
  ...prefixed('gate', GATE_MESSAGES),
  ...prefixed('verdict', VERDICT_MESSAGES),
}
