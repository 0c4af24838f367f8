import type { Language, Messages } from '../../model/text.ts'
import { CHANGE_MESSAGES } from '../../monitoring/index.ts'
import type { Wording } from '../../notifications/index.ts'
import { GRADE_WORDS, REASON_WORDS, WORDS } from '../../reports/index.ts'

const GRADES: Messages = Object.fromEntries(Object.entries(GRADE_WORDS).map(([grade, { name }]) => [grade, name]))
const PLACEMENTS: Messages = Object.fromEntries(
  Object.entries(WORDS).flatMap(([key, text]) => {
    const region = /^placement\.(.+)$/.exec(key)?.[1]
    return region === undefined ? [] : [[region, text]]
  }),
)

/** How changes are told: the sentences of the rules, and our own words where a change holds one. */
export function wordingIn(language: Language): Wording {
  return {
    language,
    changes: CHANGE_MESSAGES,
    grades: GRADES,
    terms: { moved: PLACEMENTS, noindexed: REASON_WORDS },
  }
}
