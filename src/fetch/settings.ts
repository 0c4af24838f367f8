import { resolveBySystem, type Resolve } from './address/names.ts'

/** How to visit. Every value has a default that is kind to the hosts visited. */
export interface FetchSettings {
  /** Version of Schakel, for the user agent. */
  readonly version: string
  /** Page that tells a site's owner who visits and how to stop it. */
  readonly contact: string
  /** Milliseconds from one request's start to the next on one host. */
  readonly delay: number
  /** Pages in flight at once, over all hosts; robots.txt files and what is asked for by the way may be as many again. */
  readonly concurrency: number
  /** `CIDR:PORT` or `CIDR`: addresses that may be visited though they are not public. */
  readonly allowPrivate: readonly string[]
  /** Proxy for everything; null leaves it to `env`. */
  readonly proxy: string | null
  /** Browser that runs pages' scripts; `none`: no browser; undefined: `SCHAKEL_BROWSER` of `env`, else one at a usual place. */
  readonly browser: string | undefined
  /** Where `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are read from. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds of network time that one visit may take; waiting for a host's turn does not count. */
  readonly deadline: number
  /** Most bytes of a body, after decoding. */
  readonly bodyBytes: number
  /** Milliseconds before the first retry, doubled each time and spread by chance. */
  readonly backOff: number
  /** When aborted, what is in flight is finished and whoever waits is turned away with `interrupted`. */
  readonly signal: AbortSignal | null
  /** Asks for a name's addresses. */
  readonly resolve: Resolve
}

/**
 * From the first packet to the last byte, redirects included; lychee, a link checker, allows as much by default. A page
 * that takes longer is "could not check", never "lost", and is asked for again in the next run.
 */
const DEADLINE = 20_000

/** rules/faults.md: a page with one attribute of 5 MB is still read, a body without end is not. */
const BODY_BYTES = 6_000_000

export const DEFAULTS: FetchSettings = {
  version: '0',
  contact: 'https://github.com/schakel/schakel#visits',
  delay: 1_000,
  concurrency: 64,
  allowPrivate: [],
  proxy: null,
  browser: undefined,
  env: {},
  deadline: DEADLINE,
  bodyBytes: BODY_BYTES,
  backOff: 500,
  signal: null,
  resolve: resolveBySystem,
}

/** The name that robots.txt groups address us by. */
export const PRODUCT_TOKEN = 'schakelbot'

export function userAgent({ version, contact }: FetchSettings): string {
  return `SchakelBot/${version} (+${contact})`
}
