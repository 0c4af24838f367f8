import { readAnchors } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { readJsonLd } from './json-ld.ts'
import type { Thing } from './json-ld.ts'
import { readMainText } from './main-text.ts'
import type { MainText } from './main-text.ts'
import { readMetas } from './meta.ts'
import type { Meta } from './meta.ts'
import type { Page } from './page.ts'
import { placeLinks } from './placement/index.ts'
import type { PlacementEvidence } from '../model/evidence.ts'

/** What several parts ask of a page, read once. */
export interface Reading {
  readonly page: Page
  readonly metas: readonly Meta[]
  readonly things: readonly Thing[]
  readonly anchors: readonly Anchor[]
  readonly main: MainText
  readonly placementOf: (anchor: Anchor) => PlacementEvidence
}

/** An `<area>` of an image map has no text around it to tell by. */
const NOWHERE: PlacementEvidence = { region: 'other', confidence: 0, reasons: ['no-region'] }

/** Reads what the parts share. */
export function readOnce(page: Page): Reading {
  const placements = placeLinks(page.tree, { url: page.url })
  return {
    page,
    metas: readMetas(page),
    things: readJsonLd(page),
    anchors: readAnchors(page),
    main: readMainText(page),
    placementOf: ({ index }) => placements[index] ?? NOWHERE,
  }
}
