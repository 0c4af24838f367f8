import type { Content } from './rule.ts'

/** Two texts of one language share this many of their words by chance alone; revisions of one text share far more. */
const LITTLE_KEPT = 0.4
/** Below this two texts are about different subjects (text/calibration.ts). */
const SAME_SUBJECT = 0.5

/** Whether something else stands on the page: hardly a word of the old text is left and the subject is another. */
export function isReplaced({ kept, sameSubject }: Content): boolean {
  if (kept === null || kept >= LITTLE_KEPT) return false
  return sameSubject === null || sameSubject < SAME_SUBJECT
}
