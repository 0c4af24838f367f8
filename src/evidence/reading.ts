import { readAnchors } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { readJsonLd } from './json-ld.ts'
import type { Thing } from './json-ld.ts'
import { readMainText } from './main-text.ts'
import type { MainText } from './main-text.ts'
import { readMetas } from './meta.ts'
import type { Meta } from './meta.ts'
import type { Page } from './page.ts'
import { placeByTag } from './region-by-tag.ts'
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

/** Reads what the parts share. */
export function readOnce(page: Page): Reading {
  return {
    page,
    metas: readMetas(page),
    things: readJsonLd(page),
    anchors: readAnchors(page),
    main: readMainText(page),
    placementOf: ({ node }) => placeByTag(page.tree, node),
  }
}
