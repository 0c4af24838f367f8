import type { Content } from './rule.ts'

/**
 * Nearness by weighed words. In the dev linkworld, pages with other content had .21 at most, and pages that were edited, moved
 * or got another template .54 at least.
 */
const LITTLE_KEPT = 0.35
/** A title of which fewer words are left is another title; sites put their name into each. */
const OTHER_TITLE = 0.5

/**
 * Whether something else stands on the page: hardly a word of the old text is left, under another title. Of a page whose
 * text changes by nature (a home page, a list of news) the subject has to be another one as well.
 */
export function isReplaced({ kept, titleKept, lasting, drifted }: Content): boolean {
  if (kept === null || kept >= LITTLE_KEPT) return false
  if (titleKept !== null && titleKept >= OTHER_TITLE) return false
  return lasting || drifted === true
}
