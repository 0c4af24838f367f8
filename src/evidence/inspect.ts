import type { IndexingEvidence, Inspection } from '../model/evidence.ts'
import type { PageVisit, Visit } from '../model/visit.ts'
import { readAnchors } from './anchors.ts'
import { mayLead } from './find-links.ts'
import { sniffHtml } from './media-type.ts'
import { stateOf, stateWithoutPage } from './outcome.ts'
import { header, openVisit } from './open-visit.ts'
import { listLinks } from './list-links.ts'
import type { ListedLink } from './list-links.ts'
import { readPage, seeLinks } from './read-page.ts'
import type { SeenLink } from './read-page.ts'
import { readOnce } from './reading.ts'
import type { Reading } from './reading.ts'
import { linksBefore, scriptsOf } from './scripts.ts'
import type { Wanted } from './wanted.ts'

/** Gathers everything a visit brought, in one parse. Facts only; pure, so the same visit always gives the same. */
export function inspect(visit: Visit, wanted: Wanted): Inspection {
  const { inspection, reading } = examine(visit, wanted)
  leave(reading)
  return inspection
}

/** As `inspect`, with every link of the page besides those to the site. */
export function inspectAll(visit: Visit, wanted: Wanted): { inspection: Inspection; links: readonly ListedLink[] } {
  const { inspection, reading } = examine(visit, wanted)
  const links = reading === null ? [] : listLinks(reading)
  leave(reading)
  return { inspection, links }
}

/** Whether the links to the site are there, without what else can be said of them and of the page. */
export interface LinkInspection extends Omit<Inspection, 'page'> {
  /** Null when no page was read. */
  readonly indexing: IndexingEvidence | null
  readonly links: readonly SeenLink[]
}

/** As `inspect`, for a link check: in less than half the time, because nothing else is looked at. */
export function inspectLinks(visit: Visit, wanted: Wanted): LinkInspection {
  const { received, reading } = receive(visit)
  if (reading === null) return { ...received, indexing: null, links: [] }
  const anchors = readAnchors(reading.page, mayLead(reading.page, wanted))
  const seen = seeLinks(reading, anchors, wanted)
  leave(reading)
  return { ...filled(received, seen.links), ...seen }
}

/** The page was read: what was said of it holds nothing of its arrays, which the next page may have. */
function leave(reading: Reading | null): void {
  reading?.page.tree.room.giveBack()
}

function examine(visit: Visit, wanted: Wanted): { inspection: Inspection; reading: Reading | null } {
  const { received, reading } = receive(visit)
  if (reading === null) return { inspection: { ...received, page: null }, reading }
  const page = readPage(reading, wanted)
  return { inspection: { ...filled(received, page.links), page }, reading }
}

/** A rendered page that shows the link is no empty shell, however little else is on it. */
function filled(received: Omit<Inspection, 'page'>, links: readonly unknown[]): Omit<Inspection, 'page'> {
  const shows = received.outcome === 'js-shell' && received.rendered === true && links.length > 0
  return shows ? { ...received, outcome: 'ok', quote: null } : received
}

/** How the visit went, and the page it brought. */
function receive(visit: Visit): { received: Omit<Inspection, 'page'>; reading: Reading | null } {
  const { url, finalUrl, at, hops, robots } = visit
  const base = { url, finalUrl, at, hops, robots }
  if (visit.kind !== 'page') {
    const nothing = { status: null, validators: {}, cut: null }
    return { received: { ...base, ...stateWithoutPage(visit, ''), ...nothing }, reading: null }
  }
  const { status, cut, savedAs } = visit
  const saved = savedAs === undefined ? {} : { savedAs }
  const answered = { ...base, status, cut, validators: validatorsOf(visit), ...saved }
  const { html, type } = sniffHtml(header(visit, 'content-type'), visit.body)
  if (!html || visit.body.length === 0)
    return { received: { ...answered, ...stateWithoutPage(visit, type) }, reading: null }
  const page = openVisit(visit)
  const received = { ...answered, ...stateOf(visit, page), ...scriptsOf(visit, page) }
  return { received, reading: readOnce(page, linksBefore(visit)) }
}

function validatorsOf(visit: PageVisit): Inspection['validators'] {
  const etag = header(visit, 'etag')
  const lastModified = header(visit, 'last-modified')
  return { ...(etag !== '' && { etag }), ...(lastModified !== '' && { lastModified }) }
}
