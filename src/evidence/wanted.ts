import type { TargetMatcher } from '../url/index.ts'

/** What we look for on a page. */
export interface Wanted {
  /** Says whether an address leads to the site. */
  readonly match: TargetMatcher
  /** `canonicalKey` of each page of the site that a backlink is claimed to lead to. */
  readonly pages: ReadonlySet<string>
}
