import type { Fetcher } from '../fetch/index.ts'
import type { Inspection } from '../model/evidence.ts'
import type { Visit } from '../model/visit.ts'

/** What both readings of a page, the whole and the one for links only, have in common. */
type Read = Pick<Inspection, 'outcome' | 'scripted'>

/** A page read as it was sent: the visit, what it showed, and how many links to the site that was. */
export interface SentPage<Reading extends Read> {
  readonly visit: Visit
  readonly reading: Reading
  readonly links: (reading: Reading) => number
}

/**
 * Looks again in a browser at a page that only scripts fill and, where a link is expected, at one that lacks it and has
 * scripts which may add it. What the browser shows counts when the page was empty without it or the link is there:
 * scripts that break without their cookies and pictures leave less than the server sent. `isSettled`: a browser ran the
 * scripts to their end, so that what is not there does not come later.
 */
export async function readWithScripts<Reading extends Read>(
  { visit, reading, links }: SentPage<Reading>,
  expected: boolean,
  read: (visit: Visit) => Reading,
  fetcher: Fetcher,
): Promise<{ readonly reading: Reading; readonly isSettled: boolean }> {
  const isShell = reading.outcome === 'js-shell'
  const lacksLink = expected && reading.outcome === 'ok' && reading.scripted === true && links(reading) === 0
  if (visit.kind !== 'page' || !(isShell || lacksLink)) return { reading, isSettled: false }
  const rendered = await fetcher.render(visit)
  if (rendered === null) return { reading, isSettled: false }
  const again = read(rendered)
  return { reading: isShell || links(again) > 0 ? again : reading, isSettled: rendered.unsettled !== true }
}
