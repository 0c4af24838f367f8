import { readAnchors } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { domainReader } from './domains.ts'
import { isForum } from './forum-signs.ts'
import { jsonLdScripts, readJsonLd } from './json-ld.ts'
import type { Thing } from './json-ld.ts'
import { readMainText } from './main-text.ts'
import type { MainText } from './main-text.ts'
import { readMetas } from './meta.ts'
import type { Meta } from './meta.ts'
import { once } from './once.ts'
import type { Page } from './page.ts'
import { linkPlacer } from './placement/index.ts'
import { ADDED_BY_SCRIPT } from './scripts.ts'
import { sourceLists } from './source-lists.ts'
import type { Placement, PlacementEvidence } from '../model/evidence.ts'

/** What several parts ask of a page, read when the first asks and once. */
export interface Reading {
  readonly page: Page
  readonly metas: readonly Meta[]
  readonly things: readonly Thing[]
  readonly anchors: readonly Anchor[]
  readonly main: MainText
  readonly placementOf: (anchor: Anchor) => PlacementEvidence
  /** As `placementOf`, without what tells so: that is worked out for few links. */
  readonly regionOf: (anchor: Anchor) => Placement
  /** Whether a link stands in a list of sources or a note. */
  readonly isSource: (anchor: Anchor) => boolean
  /** Registrable domain of a resolved address. */
  readonly domainOf: (href: string) => string
  /** Whether visitors wrote the page (forum-signs.ts). */
  readonly isForum: boolean
}

/** An `<area>` of an image map has no text around it to tell by. */
const NOWHERE: PlacementEvidence = { region: 'other', confidence: 0, reasons: ['no-region'] }

/** Reads what the parts share. `before`: what a rendered page linked to before its scripts ran. */
export function readOnce(page: Page, before: ReadonlySet<string | null> | null = null): Reading {
  const metas = once(() => readMetas(page))
  const scripts = once(() => jsonLdScripts(page))
  const things = once(() => readJsonLd(page, scripts()))
  const anchors = once(() => readAnchors(page))
  const main = once(() => readMainText(page))
  const isSource = once(() => sourceLists(page, anchors()))
  const placed: PlacementEvidence[] = []
  const regions: Placement[] = []
  const forum = once(() => isForum(page, metas(), scripts, things))
  const place = linkPlacer(page.tree, { url: page.url, flow: page.flow, isForum: forum })
  const elsewhere = ({ index, href }: Anchor): PlacementEvidence | null => {
    if (before !== null && !before.has(href)) return ADDED_BY_SCRIPT
    return index < 0 ? NOWHERE : null
  }
  const regionAt = (link: number): Placement => (placed[link] ?? place(link, false) ?? NOWHERE).region
  return {
    page,
    get metas() {
      return metas()
    },
    get things() {
      return things()
    },
    get anchors() {
      return anchors()
    },
    get main() {
      return main()
    },
    get isForum() {
      return forum()
    },
    isSource: (anchor) => isSource()(anchor),
    domainOf: domainReader(),
    placementOf: (anchor) => elsewhere(anchor) ?? (placed[anchor.index] ??= place(anchor.index) ?? NOWHERE),
    regionOf: (anchor) => elsewhere(anchor)?.region ?? (regions[anchor.index] ??= regionAt(anchor.index)),
  }
}
