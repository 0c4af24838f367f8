import { Problem } from '../model/problem.ts'
import type { PageVisit, Visit } from '../model/visit.ts'
import { parseHttpUrl } from '../url/index.ts'
import { findBrowser } from './browser/find-browser.ts'
import { Renderer } from './browser/renderer.ts'
import { createGuard } from './address/guard.ts'
import { createNames } from './address/names.ts'
import { get, type Surroundings } from './exchange/requests.ts'
import { Breaker } from './pace/breaker.ts'
import { oneByOne } from './pace/one-by-one.ts'
import { Gates } from './pace/gates.ts'
import { createAllowance, type Allowance } from './pace/allowance.ts'
import { RobotsBook } from './robots/book.ts'
import { DEFAULTS, userAgent, type FetchSettings } from './settings.ts'
import { createTransport, readProxies } from './transport/index.ts'
import { visitAll, type Visited } from './visit-all.ts'
import { walk, type Validators } from './walk/walk.ts'

/** The one way out to the web: polite, bounded, and never to a private address. */
export interface Fetcher {
  /**
   * Visits an address and says how it went. Waits for the host's turn; may be called for many addresses at once.
   * @throws Problem `invalid` when it is not an http(s) address, `unreachable` when the user's proxy is down
   */
  visit(url: string, options?: Validators): Promise<Visit>
  /**
   * Visits many addresses, as many at once as the settings allow, and gives the visits as they end. Reads on only as
   * fast as the visits are taken, so memory stays the same however many there are. When the settings' signal is aborted
   * it gives what is in flight and ends; what had not begun is left out.
   */
  visitAll<T extends VisitRequest>(requests: Iterable<T> | AsyncIterable<T>): AsyncIterable<Visited<T>>
  /**
   * Runs the scripts of a page that was visited, in a real browser without a network of its own: what the page asks for
   * is fetched here, under the same rules. Null when there is no browser or it did not manage.
   */
  render(page: PageVisit): Promise<PageVisit | null>
  /** Ends what is under way and closes every connection. */
  close(): Promise<void>
}

export interface VisitRequest extends Validators {
  readonly url: string
}

/** @throws Problem `invalid` for a setting that cannot be read */
export function createFetcher(settings: Partial<FetchSettings> = {}): Fetcher {
  const all: FetchSettings = { ...DEFAULTS, ...settings }
  const now = (): number => performance.now()
  const guard = createGuard(all.allowPrivate)
  const names = createNames(all.resolve, now)
  const proxyFor = readProxies(all.proxy, all.env)
  const transport = createTransport(guard, names, proxyFor)
  const { signal, backOff } = all
  const gates = new Gates(now)
  signal?.addEventListener('abort', () => gates.stop('interrupted'), { once: true })
  const around: Surroundings = {
    transport,
    guard,
    names,
    proxyFor,
    gates,
    breaker: new Breaker(),
    letGo: oneByOne(),
    userAgent: userAgent(all),
    backOff,
    signal,
  }
  // Apart from any crowd's: who takes visits may be waiting for one of these itself.
  const single = createAllowance(all.concurrency)
  const book = new RobotsBook(
    (url, limit, budget) =>
      get(around, { url, limit, budget, allowance: single, headers: {}, gap: all.delay, ahead: true }),
    now,
  )
  const visit = async (text: string, validators: Validators, allowance: Allowance, ahead = false): Promise<Visit> => {
    const url = parseHttpUrl(text)
    if (url === null) throw notAnAddress(text)
    return walk({ around, book, settings: all, allowance, validators, ahead }, url)
  }
  const renderer = new Renderer(
    findBrowser(all.browser ?? all.env['SCHAKEL_BROWSER']),
    (url) => visit(url, {}, single, true),
    all.bodyBytes,
  )
  return {
    visit: (url, options = {}) => visit(url, options, single),
    render: (page) => renderer.render(page),
    visitAll: (requests) => visitAll(requests, (request, given) => visit(request.url, request, given), all.concurrency),
    async close() {
      await Promise.all([renderer.close(), transport.close()])
    },
  }
}

function notAnAddress(text: string): Problem {
  return new Problem(
    'invalid',
    {
      nl: '"{url}" is geen webadres. Een adres begint met http:// of https://.',
      en: '"{url}" is not a web address. An address begins with http:// or https://.',
    },
    { url: text.slice(0, 200) },
  )
}
