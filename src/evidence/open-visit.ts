import type { PageVisit } from '../model/visit.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import { parseTree, utf8Of } from './tree/index.ts'

/** Decodes and parses what a visit brought. */
export function openVisit(visit: PageVisit): Page {
  const charset = /charset\s*=\s*["']?([^"';,\s]+)/i.exec(header(visit, 'content-type'))?.[1]
  return openPage(parseTree(utf8Of(visit.body, charset)), visit)
}

/** First value of a header, '' without it. */
export function header(visit: PageVisit, wanted: string): string {
  return visit.headers.find(([name]) => name === wanted)?.[1] ?? ''
}
