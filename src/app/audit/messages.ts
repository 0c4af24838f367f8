import { ASSESSMENT_MESSAGES } from '../../assessment/index.ts'
import { PLACEMENT_MESSAGES } from '../../evidence/index.ts'
import { SCHEME_SIGNS } from '../../graph/index.ts'
import type { Messages } from '../../model/text.ts'
import { PROFILE_MESSAGES } from '../../profile/index.ts'

/** Every sentence that a verdict, a scheme or a profile check can hold, by its key. */
export const AUDIT_MESSAGES: Messages = {
  ...ASSESSMENT_MESSAGES,
  ...PROFILE_MESSAGES,
  ...SCHEME_SIGNS,
  ...Object.fromEntries(Object.entries(PLACEMENT_MESSAGES).map(([key, text]) => [`region.${key}`, text])),
}
