import type { Inspection } from '../model/evidence.ts'
import type { PageVisit, Visit } from '../model/visit.ts'
import { sniffHtml } from './media-type.ts'
import { stateOf, stateWithoutPage } from './outcome.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import { listLinks } from './list-links.ts'
import type { ListedLink } from './list-links.ts'
import { readPage } from './read-page.ts'
import { readOnce } from './reading.ts'
import type { Reading } from './reading.ts'
import { decodeHtml, parseTree } from './tree/index.ts'
import type { Wanted } from './wanted.ts'

/** Gathers everything a visit brought, in one parse. Facts only; pure, so the same visit always gives the same. */
export function inspect(visit: Visit, wanted: Wanted): Inspection {
  return examine(visit, wanted).inspection
}

/** As `inspect`, with every link of the page besides those to the site. */
export function inspectAll(visit: Visit, wanted: Wanted): { inspection: Inspection; links: readonly ListedLink[] } {
  const { inspection, reading } = examine(visit, wanted)
  return { inspection, links: reading === null ? [] : listLinks(reading) }
}

function examine(visit: Visit, wanted: Wanted): { inspection: Inspection; reading: Reading | null } {
  const { url, finalUrl, at, hops, robots } = visit
  const base = { url, finalUrl, at, hops, robots }
  if (visit.kind !== 'page') {
    const nothing = { status: null, validators: {}, cut: null, page: null }
    return { inspection: { ...base, ...stateWithoutPage(visit, ''), ...nothing }, reading: null }
  }
  const received = { ...base, status: visit.status, cut: visit.cut, validators: validatorsOf(visit) }
  const { html, type } = sniffHtml(header(visit, 'content-type'), visit.body)
  if (!html || visit.body.length === 0)
    return { inspection: { ...received, ...stateWithoutPage(visit, type), page: null }, reading: null }
  const reading = readOnce(openVisit(visit))
  return { inspection: { ...received, ...stateOf(visit, reading.page), page: readPage(reading, wanted) }, reading }
}

/** Decodes and parses what a visit brought. */
function openVisit(visit: PageVisit): Page {
  const charset = /charset\s*=\s*["']?([^"';,\s]+)/i.exec(header(visit, 'content-type'))?.[1]
  return openPage(parseTree(decodeHtml(visit.body, charset)), visit)
}

function header(visit: PageVisit, wanted: string): string {
  return visit.headers.find(([name]) => name === wanted)?.[1] ?? ''
}

function validatorsOf(visit: PageVisit): Inspection['validators'] {
  const etag = header(visit, 'etag')
  const lastModified = header(visit, 'last-modified')
  return { ...(etag !== '' && { etag }), ...(lastModified !== '' && { lastModified }) }
}
