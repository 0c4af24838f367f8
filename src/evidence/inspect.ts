import type { Inspection } from '../model/evidence.ts'
import type { PageVisit, Visit } from '../model/visit.ts'
import { sniffHtml } from './media-type.ts'
import { stateOf, stateWithoutPage } from './outcome.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import { readPage } from './read-page.ts'
import { decodeHtml, parseTree } from './tree/index.ts'
import type { Wanted } from './wanted.ts'

/** Gathers everything a visit brought, in one parse. Facts only; pure, so the same visit always gives the same. */
export function inspect(visit: Visit, wanted: Wanted): Inspection {
  const { url, finalUrl, at, hops, robots } = visit
  const base = { url, finalUrl, at, hops, robots }
  if (visit.kind !== 'page')
    return { ...base, ...stateWithoutPage(visit, ''), status: null, validators: {}, cut: null, page: null }
  const { status, cut } = visit
  const received = { ...base, status, cut, validators: validatorsOf(visit) }
  const { html, type } = sniffHtml(header(visit, 'content-type'), visit.body)
  if (!html || visit.body.length === 0) return { ...received, ...stateWithoutPage(visit, type), page: null }
  const page = openVisit(visit)
  return { ...received, ...stateOf(visit, page), page: readPage(page, wanted) }
}

/** Decodes and parses what a visit brought. */
export function openVisit(visit: PageVisit): Page {
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
