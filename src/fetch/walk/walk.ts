import type { FailedVisit, Hop, PageVisit, RefusedVisit, RobotsView, Visit } from '../../model/visit.ts'
import { Budget } from '../exchange/budget.ts'
import type { Answer } from '../exchange/exchange.ts'
import type { Fault } from '../exchange/fault.ts'
import { get, type Deferral, type Surroundings } from '../exchange/requests.ts'
import type { Allowance } from '../pace/allowance.ts'
import { viewOf, type RobotsBook, type RobotsFile } from '../robots/book.ts'
import type { FetchSettings } from '../settings.ts'
import { CookieJar } from './cookies.ts'
import { nextHop, type NextHop } from './next-hop.ts'

/** rules/faults.md 10: where redirects stop. */
const MOST_HOPS = 10
/** A Crawl-delay beyond this is a host that wants no visits at our pace; it gets this one (rules/faults.md 62). */
const LONGEST_CRAWL_DELAY = 30_000

/** What an earlier visit was told, to ask for the page only if it changed. They hold for that address, not for where it leads. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface Walk {
  readonly around: Surroundings
  readonly book: RobotsBook
  readonly settings: FetchSettings
  readonly allowance: Allowance
  readonly validators: Validators
  /** Goes before what waits for the same host: somebody holds a page open for it. */
  readonly ahead: boolean
}

/** Where a visit stands. */
interface State {
  readonly url: URL
  readonly at: string
  readonly jar: CookieJar
  readonly budget: Budget
  readonly asked: Set<string>
  readonly hops: Hop[]
  here: URL
  robots: RobotsView | null
}

type Told = Pick<RefusedVisit, 'kind' | 'why' | 'detail' | 'wait'> | Pick<FailedVisit, 'kind' | 'why' | 'detail'>

/** Goes from the address to the page it leads to: at each step robots.txt first, then the request, then the next hop. */
export async function walk(walk: Walk, url: URL): Promise<Visit> {
  const state: State = {
    url,
    at: new Date().toISOString(),
    jar: new CookieJar(),
    budget: new Budget(walk.settings.deadline),
    asked: new Set(),
    hops: [],
    here: url,
    robots: null,
  }
  for (;;) {
    const answer = await step(walk, state)
    if (answer.kind !== 'answer') return { ...base(state), ...answer }
    const next = nextHop(state.here, answer)
    if (next === null) return page(state, answer)
    const end = follow(state, next, answer.status)
    if (end !== null) return { ...base(state), ...end }
  }
}

/** One request with its permission: what the address and robots.txt allow, then the answer. */
async function step(walk: Walk, state: State): Promise<Answer | Told> {
  const file = await permission(walk, state)
  if ('why' in file) return file
  const { around, settings, allowance, validators, ahead } = walk
  const { here, jar, budget, asked, hops } = state
  const cookie = jar.header(here)
  const key = `${here.href} ${cookie}`
  if (asked.has(key)) return { kind: 'failed', why: 'redirect-loop', detail: here.href }
  asked.add(key)
  const result = await get(around, {
    url: here,
    headers: { ...(cookie !== '' && { cookie }), ...(hops.length === 0 && conditions(validators)) },
    limit: settings.bodyBytes,
    budget,
    gap: Math.max(settings.delay, Math.min(LONGEST_CRAWL_DELAY, (file.delay ?? 0) * 1000)),
    ahead: ahead || hops.length > 0,
    allowance,
  })
  if (result.kind !== 'answer') return told(result)
  jar.store(here, result.headers, Date.now())
  return result
}

/** The robots.txt that lets us go here, or why we do not. */
async function permission({ around, book }: Walk, state: State): Promise<RobotsFile | Told> {
  const { here } = state
  const refusal = around.guard.refusesUrl(here)
  if (refusal !== null) return { kind: 'refused', why: 'blocked-address', detail: refusal }
  const file = await book.of(here)
  const { trouble } = file
  if (trouble !== null && (trouble.kind === 'deferral' || trouble.host)) return told(trouble)
  state.robots = viewOf(file, here)
  if (file.state === 'unreachable') {
    return { kind: 'refused', why: 'robots-unreachable', detail: `${file.url}: ${trouble?.detail ?? file.status}` }
  }
  const { allowed, rule } = state.robots.us
  return allowed ? file : { kind: 'refused', why: 'robots-disallowed', detail: rule ?? '' }
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
}

/** Takes the hop, or says why it ends here. */
function follow(state: State, next: NextHop, status: number): Told | null {
  if (next.url === null) return { kind: 'failed', why: 'bad-redirect', detail: `${status} Location: ${next.location}` }
  state.hops.push({ url: state.here.href, status, location: next.url.href, via: next.via })
  if (state.hops.length > MOST_HOPS) {
    return {
      kind: 'failed',
      why: 'too-many-redirects',
      detail: `${state.hops.length} hops, the last to ${next.url.href}`,
    }
  }
  state.here = next.url
  return null
}

function told(trouble: Fault | Deferral): Told {
  if (trouble.kind === 'deferral')
    return { kind: 'refused', why: 'deferred', detail: trouble.detail, wait: trouble.wait }
  const { why, detail } = trouble
  return why === 'blocked-address' ? { kind: 'refused', why, detail } : { kind: 'failed', why, detail }
}

function page(state: State, { status, headers, body, cut }: Answer): PageVisit {
  return { ...base(state), kind: 'page', status, headers, body, cut, unchanged: status === 304 }
}

function base({
  url,
  here,
  at,
  hops,
  robots,
}: State): Omit<PageVisit, 'kind' | 'status' | 'headers' | 'body' | 'cut' | 'unchanged'> {
  return { url: url.href, finalUrl: here.href, at, hops, robots }
}
