import type { Trait, Traits } from './traits.ts'

/** What rows of the list are sorted by, besides their traits. */
export const RANGES = [
  'source',
  'target',
  'domain',
  'anchor',
  'relevance',
  'authority',
  'first_seen',
  'last_seen',
  'checked',
  'changed',
] as const
export type Range = (typeof RANGES)[number]

/** `added`: in the order of import. */
export type Sort = 'added' | Range | Trait

export interface ListFilter {
  readonly projectId: number
  /** Words of each trait of which one will do; `tools` and `rel` hold several, and one of them must be among these. */
  readonly traits: Readonly<Partial<Record<Trait, readonly string[]>>>
  /** Registrable domain of the source. */
  readonly domain: string | null
  /** Words, or beginnings of words, that all stand in the source's address, the target's or the anchor. */
  readonly text: string
  /** First and last value that fits (ISO date or time); null where any does. */
  readonly between: Readonly<Partial<Record<Range, readonly [string | null, string | null]>>>
}

export interface ListQuery extends ListFilter {
  readonly sort: Sort
  readonly descending: boolean
  /** The row after which to go on; null for the beginning. */
  readonly after: Place | null
  readonly limit: number
}

/** A place in a sorted list: the value sorted by, and the row that has it. */
export interface Place {
  readonly value: string | number
  readonly id: number
}

/** A row of the list. What is not known is '' or null. */
export interface ListedLink {
  readonly id: number
  readonly source: string
  readonly target: string | null
  readonly domain: string
  readonly anchor: string
  readonly traits: Traits
  readonly relevance: number | null
  readonly authority: number | null
  /** ISO dates: when any tool, or we, saw the link. */
  readonly firstSeen: string
  readonly lastSeen: string
  /** ISO times of the last look and of the last change. */
  readonly checked: string
  readonly changed: string
}

export interface ListPage {
  readonly links: readonly ListedLink[]
  /** Where the next page begins; null on the last. */
  readonly next: Place | null
}

export interface ListCounts {
  readonly links: number
  /** Referring domains. */
  readonly domains: number
  /** Links by trait and word. */
  readonly traits: Readonly<Record<Trait, Readonly<Record<string, number>>>>
}

/** The list of a project's links, whatever their number: a page takes no longer far down than at the top. */
export interface Listing {
  page(query: ListQuery): Promise<ListPage>
  /** Everything that fits, in order. */
  all(query: Omit<ListQuery, 'after' | 'limit'>): AsyncIterable<ListedLink>
  counts(projectId: number): Promise<ListCounts>
}
