import type { Quote } from './evidence.ts'

/** What can happen to a link that is looked after. */
export const CHANGE_KINDS = [
  'link-removed',
  'link-returned',
  'rel-changed',
  'anchor-changed',
  'moved',
  'noindexed',
  'canonicalised',
  'blocked',
  'page-gone',
  'page-redirected',
  'host-gone',
  'host-parked',
  'content-replaced',
  'topic-changed',
  'target-broken',
  'contract-broken',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A difference between two looks at one link that its owner wants to know of. */
export interface Change {
  readonly kind: ChangeKind
  /** What was so before and what is so now, in words of the page or of our word lists; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  /** What shows it. */
  readonly quote: Quote | null
}
