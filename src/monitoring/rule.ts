import type { IndexReason } from '../model/audited-link.ts'
import type { Change, ChangeKind } from '../model/change.ts'
import type { SeenLink, Sighting } from '../model/sighting.ts'
import type { Text } from '../model/text.ts'

/** How what stands on the page compares with what stood there before; null where one of the two was not read. */
export interface Content {
  /** 0..1, how much of its words, rare ones first, the page still has. */
  readonly kept: number | null
  /** 0..1, share of the words of its title that the title still has. */
  readonly titleKept: number | null
  /** Whether the page is of a kind whose text lasts: an article, not a list of news. */
  readonly lasting: boolean
  /** Whether the subject is another one. */
  readonly drifted: boolean | null
}

/** Two looks at one link, the second conclusive. */
export interface Comparison {
  readonly before: Sighting
  readonly after: Sighting
  readonly content: Content
}

/** One thing that can happen to a link. */
export interface Rule {
  /** Also the name of the file. */
  readonly id: ChangeKind
  /** The sentence for its owner; may use `{from}` and `{to}`. */
  readonly says: Text
  /** Changes that are no news beside this one. */
  readonly covers?: readonly ChangeKind[]
  /** What changed, or null when this did not happen. */
  spot(comparison: Comparison): Spotted | null
}

export type Spotted = Omit<Change, 'kind'>

/** The link was there and is not now. */
export function isLost({ before, after }: Comparison): boolean {
  return before.found === true && after.found === false
}

/** The link as it was and as it is, when it was there both times. */
export function bothTimes({ before, after }: Comparison): { readonly was: SeenLink; readonly is: SeenLink } | null {
  return before.link === null || after.link === null ? null : { was: before.link, is: after.link }
}

export function quoteLink({ snippet }: SeenLink): Change['quote'] {
  return { from: 'html', text: snippet }
}

/** The link is there, and its page may no longer be indexed for one of these reasons. */
export function lostIndexing({ before, after }: Comparison, reasons: readonly IndexReason[]): Spotted | null {
  if (after.link === null || before.indexable !== true || after.indexable !== false) return null
  if (!reasons.includes(after.indexReason)) return null
  return { from: before.indexReason, to: after.indexReason, quote: after.indexQuote }
}
