/** One step on the way to the page: what was asked and what sent us on. */
export interface Hop {
  readonly url: string
  readonly status: number
  readonly location: string
  readonly via: 'http' | 'refresh-header' | 'meta-refresh'
}

/** What robots.txt says about one address to one agent. */
export interface RobotsRuling {
  readonly allowed: boolean
  /** 1-based number of the line that decided, or null when no rule matched. */
  readonly line: number | null
  /** That line as it stands in the file. */
  readonly rule: string | null
}

/** The robots.txt of the final host, judged for us (may we look?) and for Googlebot (can it be indexed?). */
export interface RobotsView {
  readonly url: string
  /** `found`: read; `none`: 4xx, so everything is allowed; `unreachable`: 5xx, timeout, so nothing is (RFC 9309 2.3.1). */
  readonly state: 'found' | 'none' | 'unreachable'
  readonly status: number | null
  readonly us: RobotsRuling
  readonly googlebot: RobotsRuling
}

interface VisitBase {
  /** The address asked for. */
  readonly url: string
  /** The address after all hops. */
  readonly finalUrl: string
  /** ISO time at which the visit began. */
  readonly at: string
  readonly hops: readonly Hop[]
  readonly robots: RobotsView | null
}

/** An HTTP answer came, whatever its status. */
export interface PageVisit extends VisitBase {
  readonly kind: 'page'
  readonly status: number
  /** Names in lower case, in the order received; a name may occur more than once. */
  readonly headers: readonly (readonly [string, string])[]
  /** The body after Transfer- and Content-Encoding, in its own charset. */
  readonly body: Uint8Array
  /** `size`: cut at our limit; `connection`: the other side stopped early. A link in the part that came counts, absence proves nothing. */
  readonly cut: null | 'size' | 'connection'
  /** True when the server said 304: `body` is empty and what was seen before still stands. */
  readonly unchanged: boolean
  /** The body as the server sent it, when `body` is what a browser made of it: the page after its scripts ran. */
  readonly unscripted?: Uint8Array
  /** The browser was stopped before the scripts were done: what they add later is not in `body`. */
  readonly unsettled?: true
  /** File of the page that the user saved; nothing was fetched. */
  readonly savedAs?: string
}

export const REFUSALS = ['robots-disallowed', 'robots-unreachable', 'blocked-address', 'deferred'] as const
export type Refusal = (typeof REFUSALS)[number]

/** We did not look, and why: robots.txt forbids it, the address is not public, or the host asked us to come back later. */
export interface RefusedVisit extends VisitBase {
  readonly kind: 'refused'
  readonly why: Refusal
  readonly detail: string
  /** Of a `deferred` visit: milliseconds after which the host may be asked again; null when not in this run. */
  readonly wait?: number | null
}

export const FAILURES = [
  'dns',
  'timeout',
  'tls',
  'network-error',
  'protocol-error',
  'decode-error',
  'too-large',
  'bad-redirect',
  'redirect-loop',
  'too-many-redirects',
] as const
export type Failure = (typeof FAILURES)[number]

/** We looked and got no answer that can be read. Never means that the link is gone. */
export interface FailedVisit extends VisitBase {
  readonly kind: 'failed'
  readonly why: Failure
  readonly detail: string
}

/** One attempt to fetch a page: the outcome, never an opinion about it. */
export type Visit = PageVisit | RefusedVisit | FailedVisit

/** What a visit comes to in one word, for people and scripts (`../faultworld` and the audit use the same list). */
export const OUTCOMES = [
  'ok',
  'not-found',
  'gone',
  'http-error',
  'challenge',
  'soft-404',
  'parked',
  'js-shell',
  'empty',
  'not-html',
  ...REFUSALS,
  ...FAILURES,
] as const
export type Outcome = (typeof OUTCOMES)[number]
