import type { Params } from './text.ts'
import type { Scheme } from './scheme.ts'
import type { Grade } from './verdict.ts'

/** How many links have a property, and how many referring domains have at least one such link. */
export interface Tally {
  /** A word of the list the tally is about (grade, anchor class, placement, ...); `unknown` where it was not known. */
  readonly name: string
  readonly links: number
  readonly domains: number
  /** 0..1: mean over the referring domains of the share of their links that have it, so that each domain weighs the same. */
  readonly share: number
}

/** The band of a score from 0 to 1: thirds, or not known. */
export const BANDS = ['low', 'middle', 'high', 'unknown'] as const
export type Band = (typeof BANDS)[number]

/** How much there is of one combination of relevance and authority. */
export interface Cell {
  readonly relevance: Band
  readonly authority: Band
  readonly links: number
  readonly domains: number
}

export interface DomainTally {
  readonly domain: string
  readonly links: number
  /** The best grade of its links. */
  readonly grade: Grade
}

export interface SchemeTally {
  readonly scheme: Scheme
  /** Links of the profile that come from its members. */
  readonly links: number
}

export interface MonthTally {
  /** `2026-01` */
  readonly month: string
  /** Links, and referring domains, that were first seen in this month. */
  readonly links: number
  readonly domains: number
}

/** What one check of the whole profile found: fine, worth a look, or too little known to say. */
export interface ProfileCheck {
  readonly id: string
  readonly state: 'fine' | 'look' | 'unknown'
  /** Message keys, in the messages of `profile`: what was found, and what to do about it. */
  readonly message: string
  /** Null when there is nothing to do. */
  readonly advice: string | null
  readonly params: Params
}

/** All backlinks of a project taken together. Shares are counted per referring domain: more links are not more worth. */
export interface ProfileAudit {
  readonly links: number
  readonly domains: number
  /** Links and domains graded strong or fair. */
  readonly worth: { readonly links: number; readonly domains: number }
  /** Each referring domain stands once, under the best grade of its links. */
  readonly grades: readonly (Omit<Tally, 'share'> & { readonly name: Grade })[]
  /** Whether the link stands on its page: yes, no, unknown. */
  readonly found: readonly Tally[]
  /** Of the links that were found on their page; a domain counts once under each name it has. */
  readonly anchors: readonly Tally[]
  readonly placements: readonly Tally[]
  /** Placements in two groups: `template` (nav, header, footer, sidebar, or sitewide) and `content`. */
  readonly regions: readonly Tally[]
  /** `followed`, or the rel values that say otherwise; `unknown`. */
  readonly rel: readonly Tally[]
  readonly sitewide: readonly Tally[]
  readonly languages: readonly Tally[]
  /** Of all links. */
  readonly indexable: readonly Tally[]
  readonly indexReasons: readonly Tally[]
  readonly relevance: readonly Tally[]
  readonly authority: readonly Tally[]
  readonly paid: readonly Tally[]
  readonly relevanceByAuthority: readonly Cell[]
  readonly schemes: readonly SchemeTally[]
  /** Most links first; at most 20. */
  readonly topDomains: readonly DomainTally[]
  /** Oldest first; only links whose claims carry a date, and only months that occur. */
  readonly firstSeen: readonly MonthTally[]
  readonly checks: readonly ProfileCheck[]
}
