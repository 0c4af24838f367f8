import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../model/problem.ts'
import type { AddressGuard } from '../address/guard.ts'
import { parseIp } from '../address/ip.ts'
import type { Names } from '../address/names.ts'
import type { Breaker } from '../pace/breaker.ts'
import type { Gates, Pace, Turn } from '../pace/gates.ts'
import { watchPlace, type Allowance } from '../pace/allowance.ts'
import type { ProxyFor, Transport } from '../transport/index.ts'
import type { Budget } from './budget.ts'
import { freeBytes } from '../free-bytes.ts'
import { decode, READ_OF_TOO_LARGE } from './decode.ts'
import { exchange, header, type Answer, type Exchange } from './exchange.ts'
import { fault, type Fault } from './fault.ts'
import { proxyFault } from './proxy-error.ts'
import { afterwards } from './retry.ts'

/** What a paced request needs of its surroundings. */
export interface Surroundings {
  readonly transport: Transport
  readonly guard: AddressGuard
  readonly names: Names
  readonly proxyFor: ProxyFor
  readonly gates: Gates
  readonly breaker: Breaker
  /** Waits until an answer may go to its reader. */
  readonly letGo: () => Promise<void>
  readonly userAgent: string
  readonly backOff: number
  readonly signal: AbortSignal | null
}

export interface Request {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Most bytes of the body, before and after decoding. */
  readonly limit: number
  readonly budget: Budget
  /** Milliseconds between starts on this host. */
  readonly gap: number
  /** Whether it belongs to work that has begun and goes before the rest. */
  readonly ahead: boolean
  readonly allowance: Allowance
}

/** The host asked to be left alone for longer than a run waits, or no longer answers. */
export interface Deferral {
  readonly kind: 'deferral'
  readonly detail: string
  /** Milliseconds after which the host may be asked again; null when not in this run. */
  readonly wait: number | null
}

/** rules/faults.md 65: hosts behind one address share a machine; so many of them at once, at so much closer a pace. */
const HOSTS_PER_ADDRESS = 4

/** Milliseconds that a silent host is left alone, as long as a robots.txt that could not be had is taken for that. */
const SILENCE = 600_000

/** Everything a browser would take that we can read, so that servers answer as they do to people. */
const ACCEPT = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'nl,en;q=0.8,*;q=0.5',
  'accept-encoding': 'gzip, deflate, br, zstd',
}

/** A GET at the host's pace, with retries; the body comes decoded. */
export async function get(around: Surroundings, request: Request): Promise<Answer | Fault | Deferral> {
  const refusal = around.guard.refusesUrl(request.url)
  if (refusal !== null) return fault('blocked-address', refusal, true)
  for (let attempt = 1; ; attempt++) {
    const result = await inTurn(around, request, attempt)
    if (result.kind === 'deferral') return result
    watch(around, request.url, result)
    const next = afterwards(result, attempt, around.backOff, Math.random(), Date.now())
    if (next.do === 'leave') leave(around.gates, request.url, next.pause, result)
    if (next.do === 'take' || next.do === 'leave' || request.budget.left === 0) return result
    if (next.do === 'wait') around.gates.hold(request.url.hostname, next.pause)
    else await sleep(next.pause)
  }
}

/** A silent host is left alone for a while; its pages that wait are told so and cost no time. */
function watch({ gates, breaker }: Surroundings, { hostname, host }: URL, result: Answer | Fault): void {
  if (result.kind !== 'fault' || result.why !== 'timeout') breaker.answered(hostname)
  else if (breaker.silent(hostname)) gates.close(hostname, SILENCE, `${host}: the last requests went unanswered`)
}

function leave(gates: Gates, url: URL, pause: number, result: Answer | Fault): void {
  const asked = result.kind === 'answer' ? `${result.status} Retry-After: ${header(result.headers, 'retry-after')}` : ''
  gates.close(url.hostname, pause, `${url.host}: ${asked}`)
}

/** One try: a place in the host's line, a turn and a connection, the answer. The next may go while we decode. */
async function inTurn(around: Surroundings, request: Request, attempt: number): Promise<Answer | Fault | Deferral> {
  const { url, allowance } = request
  const ahead = request.ahead || attempt > 1
  await allowance.lines.enter(url.hostname, ahead)
  let first = true
  const next = (): void => {
    if (first) allowance.lines.leave(url.hostname)
    first = false
  }
  try {
    const turns = await begin(around, request, ahead)
    return 'kind' in turns ? turns : await ask(around, request, turns, next)
  } finally {
    next()
  }
}

async function ask(
  around: Surroundings,
  { url, allowance, budget, limit, headers }: Request,
  turns: readonly Turn[],
  next: () => void,
): Promise<Answer | Fault> {
  const place = watchPlace(allowance)
  const leaveGates = (): void => turns.forEach((turn) => turn.done())
  try {
    stopIfInterrupted(around.signal)
    const watchers = {
      onStart: () => turns.forEach((turn) => turn.started()),
      onAnswer: () => [place, ...turns].forEach((each) => each.answered()),
    }
    const answer = await budget.spend((time) => send(around, { url, limit, headers }, { time, ...watchers }))
    leaveGates()
    next()
    if (answer.kind === 'fault') {
      if (answer.why !== 'timeout') place.answered()
      return answer
    }
    const fromProxy = around.proxyFor(url) === null ? null : proxyFault(answer)
    return fromProxy ?? (await decoded(around, allowance, answer, limit))
  } finally {
    leaveGates()
    place.done()
  }
}

/**
 * Takes the host's turn and a permit. Who has one of them never waits for the other: permits may be with visits whose
 * reader is waiting for this very host, for a script of a page that it renders; and a permit that waits for a slow host
 * is kept from all others.
 */
async function begin(around: Surroundings, request: Request, ahead: boolean): Promise<Turn[] | Deferral> {
  const { connections } = request.allowance
  for (let first = true; ; first = false) {
    const turns = await takeTurns(around, request, ahead || !first)
    if ('kind' in turns || connections.tryAcquire()) return turns
    turns.forEach((turn) => turn.giveBack())
    const address = await addressOf(around, request.url)
    let again: Turn[] | null = null
    await connections.acquire(() => (again = turnsNow(around, request, address)) !== null)
    if (again !== null) return again
  }
}

async function takeTurns(around: Surroundings, request: Request, ahead: boolean): Promise<Turn[] | Deferral> {
  const { gates } = around
  const host = await gates.enter(request.url.hostname, { width: 1, gap: request.gap }, ahead)
  if ('closed' in host) {
    stopIfInterrupted(around.signal)
    return { kind: 'deferral', detail: host.closed, wait: host.wait }
  }
  const address = await addressOf(around, request.url)
  const machine = address === null ? null : await gates.enter(address, sharedPace(request))
  return machine === null || 'closed' in machine ? [host] : [host, machine]
}

/** The same turns, if nobody need be waited for. */
function turnsNow({ gates }: Surroundings, request: Request, address: string | null): Turn[] | null {
  const host = gates.tryEnter(request.url.hostname, { width: 1, gap: request.gap })
  if (host === null || 'closed' in host) return null
  const machine = address === null ? null : gates.tryEnter(address, sharedPace(request))
  if (machine !== null) return 'closed' in machine ? [host] : [host, machine]
  if (address === null) return [host]
  host.giveBack()
  return null
}

function stopIfInterrupted(signal: AbortSignal | null): void {
  if (signal?.aborted !== true) return
  throw new Problem('interrupted', {
    nl: 'Onderbroken voordat dit adres aan de beurt was.',
    en: 'Interrupted before this address had its turn.',
  })
}

function send(
  around: Surroundings,
  request: Pick<Request, 'url' | 'headers' | 'limit'>,
  watching: Pick<Exchange, 'time' | 'onStart' | 'onAnswer'>,
): Promise<Answer | Fault> {
  return exchange(around.transport, {
    url: request.url,
    headers: { 'user-agent': around.userAgent, ...ACCEPT, ...request.headers },
    limit: request.limit,
    ...watching,
  })
}

/** The gate of the machine behind the name; none when a proxy resolves it, or when the name is an address itself. */
async function addressOf({ names, proxyFor }: Surroundings, url: URL): Promise<string | null> {
  if (proxyFor(url) !== null || parseIp(url.hostname) !== null) return null
  // A name that cannot be resolved is reported by the connection, which asks again.
  const [address] = await names.resolve(url.hostname).catch(() => [])
  return address === undefined ? null : `address ${address}`
}

function sharedPace({ gap }: Request): Pace {
  return { width: HOSTS_PER_ADDRESS, gap: gap / HOSTS_PER_ADDRESS }
}

async function decoded(
  { letGo }: Surroundings,
  { bodies }: Allowance,
  answer: Answer,
  limit: number,
): Promise<Answer | Fault> {
  await bodies.acquire()
  try {
    const most = answer.cut === 'size' ? Math.min(limit, READ_OF_TOO_LARGE) : limit
    const body = await decode(answer.body, header(answer.headers, 'content-encoding'), most, answer.cut !== null)
    await letGo()
    if (body.kind === 'decoded' && body.body.buffer !== answer.body.buffer) freeBytes(answer.body)
    if (body.kind === 'fault') return body
    return { ...answer, body: body.body, cut: answer.cut ?? (body.cut ? 'size' : null) }
  } finally {
    bodies.release()
  }
}
