import type { Challenge, Quote } from '../model/evidence.ts'
import type { Outcome, PageVisit, Visit } from '../model/visit.ts'
import type { Page } from './page.ts'
import { findChallenge } from './parts/challenge.ts'
import { findNotFound } from './parts/not-found.ts'
import { findParked } from './parts/parked.ts'
import { findShell } from './parts/shell.ts'

/** What a visit comes to, and what shows it. */
export interface State {
  readonly outcome: Outcome
  readonly challenge?: Challenge
  readonly quote: Quote | null
}

/** Judges a visit that brought no page to read: refused, failed, or not HTML. */
export function stateWithoutPage(visit: Visit, type: string): State {
  if (visit.kind !== 'page') return state(visit.why, { from: 'text', text: visit.detail.slice(0, 300) })
  const failed = statusState(visit)
  if (failed !== null) return failed
  if (visit.body.length === 0) return state('empty', statusQuote(visit))
  return state('not-html', { from: 'header', text: `Content-Type: ${type}`.slice(0, 300), at: 'content-type' })
}

/** Judges a visit that brought an HTML page. */
export function stateOf(visit: PageVisit, page: Page): State {
  const gate = findChallenge(page, visit.status)
  if (gate !== null) return { outcome: 'challenge', ...gate }
  const failed = statusState(visit)
  if (failed !== null) return failed
  const parked = findParked(page)
  if (parked !== null) return state('parked', parked)
  const notFound = findNotFound(page)
  if (notFound !== null) return state('soft-404', notFound)
  const shell = findShell(page)
  if (shell !== null) return state('js-shell', shell)
  return isEmpty(page) ? state('empty', statusQuote(visit)) : state('ok', null)
}

function statusState(visit: PageVisit): State | null {
  if (visit.status === 404) return state('not-found', statusQuote(visit))
  if (visit.status === 410) return state('gone', statusQuote(visit))
  if (visit.status === 204 || visit.status === 205) return state('empty', statusQuote(visit))
  return visit.status >= 200 && visit.status < 300
    ? null
    : visit.unchanged
      ? null
      : state('http-error', statusQuote(visit))
}

function isEmpty({ flow, elements }: Page): boolean {
  return flow.text === '' && ['a', 'area', 'img', 'iframe', 'frame', 'svg'].every((name) => elements(name).length === 0)
}

function statusQuote({ status }: PageVisit): Quote {
  return { from: 'header', text: `HTTP ${status}`, at: 'status' }
}

function state(outcome: Outcome, quote: Quote | null): State {
  return { outcome, quote }
}
