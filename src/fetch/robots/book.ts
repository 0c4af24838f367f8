import type { RobotsRuling, RobotsView } from '../../model/visit.ts'
import { parseHttpUrl } from '../../url/index.ts'
import { Budget } from '../exchange/budget.ts'
import { header, type Answer } from '../exchange/exchange.ts'
import type { Fault } from '../exchange/fault.ts'
import type { Deferral } from '../exchange/requests.ts'
import { PRODUCT_TOKEN } from '../settings.ts'
import { crawlDelay, rule } from './match.ts'
import { parseRobots, type Robots } from './parse.ts'

/** One origin's robots.txt as it was answered. */
export interface RobotsFile {
  readonly url: string
  readonly state: RobotsView['state']
  readonly status: number | null
  /** Seconds between requests that it asks of us. */
  readonly delay: number | null
  /** Why it could not be read, when that is the host's fault and not the file's. */
  readonly trouble: Fault | Deferral | null
  readonly rules: Robots
}

/** How the book gets a file; the gap is ours, for the file's own wishes are not known yet. */
export type GetRobots = (url: URL, limit: number, budget: Budget) => Promise<Answer | Fault | Deferral>

/** RFC 9309 2.5: at least 500 kibibytes are read; Google drops the rest. */
const LIMIT = 500 * 1024
/** RFC 9309 2.3.1.2: at least five redirects are followed. */
const REDIRECTS = 5
/** RFC 9309 2.4: a cached file is used for 24 hours at most. An unreachable one is looked for again sooner. */
const FRESH = 24 * 3_600_000
const FRESH_UNREACHABLE = 600_000
/** Of the visit's own time a robots.txt gets half. */
const MOST_TIME = 10_000
/** The book forgets the oldest files beyond this many bytes of rules and this many origins. */
const MOST_BYTES = 16_000_000
const MOST_ORIGINS = 20_000
const GOOGLEBOT = 'googlebot'

const NO_RULES: Robots = { groups: [] }

interface Page {
  readonly file: Promise<RobotsFile>
  until: number
  bytes: number
}

/** Keeps the robots.txt of the origins visited. */
export class RobotsBook {
  readonly #pages = new Map<string, Page>()
  readonly #get: GetRobots
  readonly #now: () => number
  #bytes = 0

  constructor(get: GetRobots, now: () => number) {
    this.#get = get
    this.#now = now
  }

  /** The file that governs an address (same scheme, host and port), fetched once and shared by all who ask. */
  of(url: URL): Promise<RobotsFile> {
    const known = this.#pages.get(url.origin)
    if (known !== undefined && known.until > this.#now()) return known.file
    this.#forget(url.origin)
    const page: Page = {
      until: Number.POSITIVE_INFINITY,
      bytes: 0,
      file: this.#read(url, (bytes) => (page.bytes = bytes)),
    }
    this.#pages.set(url.origin, page)
    page.file.then(
      ({ state }) => {
        page.until = this.#now() + (state === 'unreachable' ? FRESH_UNREACHABLE : FRESH)
        this.#bytes += page.bytes
        this.#shrink()
      },
      () => this.#pages.delete(url.origin),
    )
    return page.file
  }

  #shrink(): void {
    for (const origin of this.#pages.keys()) {
      if (this.#bytes <= MOST_BYTES && this.#pages.size <= MOST_ORIGINS) return
      this.#forget(origin)
    }
  }

  #forget(origin: string): void {
    const page = this.#pages.get(origin)
    if (page === undefined) return
    this.#bytes -= page.bytes
    this.#pages.delete(origin)
  }

  async #read(url: URL, weigh: (bytes: number) => void): Promise<RobotsFile> {
    const start = new URL('/robots.txt', url.origin)
    const budget = new Budget(MOST_TIME)
    let at = start
    for (let hop = 0; ; hop++) {
      const answer = await this.#get(at, LIMIT, budget)
      const location = answer.kind === 'answer' && isRedirect(answer.status) ? header(answer.headers, 'location') : null
      const next = location === null ? null : parseHttpUrl(location, at.href)
      if (next !== null && hop < REDIRECTS) at = next
      else {
        const file = readAnswer(start.href, answer)
        if (file.rules !== NO_RULES && answer.kind === 'answer') weigh(answer.body.length)
        return file
      }
    }
  }
}

/** RFC 9309 2.3.1: read it, take it for absent (4xx, endless redirects), or for a host that wants no visits (5xx, faults). */
function readAnswer(url: string, answer: Answer | Fault | Deferral): RobotsFile {
  const none = { url, status: null, delay: null, trouble: null, rules: NO_RULES }
  if (answer.kind !== 'answer') return { ...none, state: 'unreachable', trouble: answer }
  const { status } = answer
  if (status >= 500 || status === 429 || answer.cut === 'connection') return { ...none, state: 'unreachable', status }
  if (status < 200 || status >= 300) return { ...none, state: 'none', status }
  const all = parseRobots(answer.body)
  // Only the groups that speak to the two agents we ask about are kept.
  const spoken = ({ agents }: Robots['groups'][number]): boolean =>
    agents.some((agent) => agent === '*' || agent === PRODUCT_TOKEN || agent === GOOGLEBOT)
  const rules = { groups: all.groups.filter(spoken) }
  return { ...none, state: 'found', status, rules, delay: crawlDelay(rules, PRODUCT_TOKEN) }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** What the file says about one address, to us and to Googlebot. */
export function viewOf({ url, state, status, rules }: RobotsFile, page: URL): RobotsView {
  const ruling = (agent: string): RobotsRuling =>
    state === 'unreachable' ? { allowed: false, line: null, rule: null } : rule(rules, agent, page.href)
  return { url, state, status, us: ruling(PRODUCT_TOKEN), googlebot: ruling(GOOGLEBOT) }
}
