import { openPage } from '../../src/evidence/page.ts'
import type { Page } from '../../src/evidence/page.ts'
import { parseTree } from '../../src/evidence/tree/index.ts'

/** A page for the tests of evidence parts, as it would come from a visit at the start of 2026. */
export function pageOf(html: string, finalUrl = 'https://blog.test/a', headers: Page['headers'] = []): Page {
  return openPage(parseTree(html), { finalUrl, headers, at: '2026-01-05T09:00:00.000Z' })
}
