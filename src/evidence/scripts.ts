import type { Inspection, PlacementEvidence } from '../model/evidence.ts'
import type { PageVisit } from '../model/visit.ts'
import { readAnchors } from './anchors.ts'
import { openVisit } from './open-visit.ts'
import type { Page } from './page.ts'

/** A link that is only there after scripts ran: search engines see it late, if at all. */
export const ADDED_BY_SCRIPT: PlacementEvidence = { region: 'js-only', confidence: 1, reasons: ['added-by-script'] }

/** Types of `<script>` that a browser runs: none, a module, or a JavaScript type (HTML Living Standard 4.12.1). */
const RUNS = /^\s*(|module|(text|application)\/(x-)?(java|ecma)script)\s*(;|$)/i

/** Whether the page has scripts that could change it, and whether a browser has run them. */
export function scriptsOf(visit: PageVisit, { tree, elements }: Page): Pick<Inspection, 'scripted' | 'rendered'> {
  const scripted = elements('script').some((node) => RUNS.test(tree.attribute(node, 'type') ?? ''))
  return { ...(scripted && { scripted }), ...(visit.unscripted !== undefined && { rendered: true }) }
}

/** Addresses that a rendered page linked to before its scripts ran; null for a page that no browser rendered. */
export function linksBefore(visit: PageVisit): ReadonlySet<string | null> | null {
  if (visit.unscripted === undefined) return null
  const before = openVisit({ ...visit, body: visit.unscripted })
  const addresses = new Set(readAnchors(before).map(({ href }) => href))
  before.tree.room.giveBack()
  return addresses
}
