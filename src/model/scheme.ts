import type { Quote } from './evidence.ts'
import type { Params } from './text.ts'

export const SCHEME_KINDS = [
  'reciprocal',
  'ring',
  'pbn',
  'link-farm',
  'guest-post-network',
  'footer-credit',
  'paid-post-host',
  'expired-domain',
  'comment-spam',
] as const
export type SchemeKind = (typeof SCHEME_KINDS)[number]
export type SchemeFamily = 'exchange' | 'network' | 'paid' | 'user-content'

/** A group of sites whose links serve ranking, with its members and the evidence a manual reviewer would quote. */
export interface Scheme {
  readonly kind: SchemeKind
  readonly family: SchemeFamily
  /** Registrable domains. */
  readonly members: readonly string[]
  /** 0..1. */
  readonly score: number
  /** What gives each member away: message key, params, and the words or figures themselves. */
  readonly evidence: readonly SchemeSign[]
}

export interface SchemeSign {
  readonly member: string
  /** Message key, in the messages of graph/. */
  readonly sign: string
  readonly params?: Params
  readonly quote: Quote
}
