import type { Claim, Provenance, Skipped } from '../../model/claim.ts'
import { parseHttpUrl } from '../../url/index.ts'
import type { Line } from '../bytes/line-reader.ts'
import type { Reading } from '../reading.ts'
import { classifyReferer } from './classify-referer.ts'
import { notAVisit } from './is-visit.ts'
import { parseLogLine } from './parse-log-line.ts'
import type { LogEntry } from './parse-log-line.ts'

/** Links kept at a time: some 25 MB. When there are more, those so far are given and counting starts afresh. */
const LINKS_KEPT = 25_000
/** A page asked for again by the same client within this time is the same visit (the common half hour of web analytics). */
const VISIT_SECONDS = 30 * 60

/** What was counted of one (Referer, own page) pair. Holds no piece of the log's text, which would keep all of it in memory. */
interface Counted {
  readonly source: string
  readonly scope: Claim['scope']
  readonly target: string
  readonly line: number
  visits: number
  first: number
  last: number
  /** A number made of the address of the client that came last. */
  client: number
}

/** Whether the beginning of a text is an access log: most of its whole lines are log lines. */
export function isAccessLog(head: string): boolean {
  const lines = head.split('\n').slice(0, 20)
  const whole = lines.slice(0, Math.max(1, lines.length - 1)).filter((line) => line !== '')
  return whole.filter((line) => parseLogLine(line) !== null).length * 2 > whole.length
}

/**
 * Links that people followed, from an access log: one claim for each (Referer, own page) with the number of visits. A
 * log with more links than are kept at a time gives several claims for one link; `mergeClaims` adds their visits up.
 */
export async function* readLog(
  batches: AsyncIterable<readonly Line[]>,
  file: string,
  reading: Reading,
): AsyncGenerator<Claim | Skipped> {
  const links = new Map<string, Counted>()
  const at = (line: number): Provenance => ({ importer: 'log', file, line })
  for await (const batch of batches)
    for (const { number, text } of batch) {
      if (text === '') continue
      const refused = count(number, text, links, reading)
      if (refused !== null) yield { ...refused, provenance: at(number) }
      if (links.size < LINKS_KEPT) continue
      for (const counted of links.values()) yield claimOf(counted, at(counted.line))
      links.clear()
    }
  for (const counted of links.values()) yield claimOf(counted, at(counted.line))
}

type Refused = Pick<Skipped, 'skipped' | 'detail'>

/** Counts one line, or says why it does not count: by its Referer or path, never with the address of the visitor. */
function count(line: number, text: string | null, links: Map<string, Counted>, reading: Reading): Refused | null {
  if (text === null) return { skipped: 'too-long' }
  const entry = parseLogLine(text)
  const target = entry && ownPage(entry.path, reading)
  if (entry === null || target === null) return { skipped: 'bad-log-line', detail: text.slice(0, 120) }
  const page = notAVisit(entry) ?? classifyReferer(entry.referer, reading)
  if (typeof page === 'string') return { skipped: page, detail: (entry.referer || entry.path).slice(0, 120) }
  const [source, aim] = [page.source.href, target.href]
  const known = links.get(`${source} ${aim}`)
  if (known) addVisit(known, entry)
  else {
    const { time, client } = entry
    const counted = { source, scope: page.scope, target: aim, line, visits: 1, first: time, last: time }
    links.set(`${source} ${aim}`, { ...counted, client: hash(client) })
  }
  return null
}

/** The own page that was asked for; null for what is no path (`*`, or the address of another site, meant for a proxy). */
function ownPage(path: string, { site }: Reading): URL | null {
  return path.startsWith('/') ? parseHttpUrl(`${site.home.origin}${path}`) : null
}

function addVisit(counted: Counted, { client, time }: LogEntry): void {
  const same = hash(client) === counted.client && Math.abs(time - counted.last) < VISIT_SECONDS
  if (!same) counted.visits += 1
  counted.client = hash(client)
  counted.first = Math.min(counted.first, time)
  counted.last = Math.max(counted.last, time)
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

function claimOf({ source, target, scope, visits, first, last }: Counted, provenance: Provenance): Claim {
  return { source, target, scope, firstSeen: day(first), lastSeen: day(last), visits, provenance }
}

function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
