import type { PlacementEvidence } from '../../model/evidence.ts'
import type { Flow } from '../flow.ts'
import type { PageTree } from '../tree/index.ts'
import { boxes } from './boxes.ts'
import { BODY, bodyChances } from './body-model.ts'
import { listing } from './directory.ts'
import { layout, type Layout } from './layout.ts'
import { isHidden } from './hidden.ts'
import { lineKinds } from './line-kinds.ts'
import { regions } from './regions.ts'

/** What is known besides the page. */
export interface PlacementContext {
  /** Address of the page: tells links to other sites from its own. */
  readonly url?: string
  /** The page's words, where they were read already. */
  readonly flow?: Flow
  /** Whether visitors wrote the page: its posts are then its text. */
  readonly isForum?: () => boolean
}

/** A name in the markup against the look of the text: the name is right three times in four on labelled links. */
const NAMED_BOX = 0.75

/** A link that stands alone is no body text, however likely the tables find it, below a high chance: then it is a toss-up. */
const EVEN = 0.5

/** Says where every `a[href]` stands, in document order. Pure, linear in the size of the page. */
export function placeLinks(tree: PageTree, context: PlacementContext = {}): PlacementEvidence[] {
  const page = layout(tree, context.url, context.flow)
  const placed = placerOf(page, context.isForum?.())
  return Array.from({ length: page.links.count }, (_, link) => placed(link))
}

/** As `placeLinks`, for the nth link only: the page is looked at when the first is asked for. */
export function linkPlacer(tree: PageTree, context: PlacementContext = {}): (link: number) => PlacementEvidence | null {
  let page: Layout | null = null
  let placed: ((link: number) => PlacementEvidence) | null = null
  return (link) => {
    page ??= layout(tree, context.url, context.flow)
    placed ??= placerOf(page, context.isForum?.())
    return link < page.links.count ? placed(link) : null
  }
}

function placerOf(page: Layout, isForum = false): (link: number) => PlacementEvidence {
  const kindOf = lineKinds(page, isForum)
  const bodyFrom = (link: number): number => BODY[kindOf(link)]
  const chanceOf = bodyChances(page, bodyFrom)
  const regionOf = regions(page)
  const boxOf = boxes(page, isForum)
  const listedAs = listing(page)
  return (link) => {
    const { chance, isBody, reasons } = chanceOf(link)
    if (isHidden(page, link)) return { region: 'hidden', confidence: 0.9, reasons: ['hidden'] }
    if (!isBody) {
      const { region, reason } = regionOf(link)
      if (BY_PLACE.has(reason) && listedAs(link) === 'entry') return ENTRY
      return { region, confidence: round(Math.max(EVEN, 1 - chance)), reasons: [reason, ...reasons] }
    }
    const listed = isForum ? null : listedAs(link)
    if (listed === 'entry') return ENTRY
    const box = listed === 'beside' ? regionOf(link) : boxOf(link)
    if (box !== null) return { region: box.region, confidence: NAMED_BOX, reasons: [box.reason] }
    return { region: 'body', confidence: round(chance), reasons }
  }
}

/** What is told of a link by where it stands alone. */
const BY_PLACE: ReadonlySet<string> = new Set(['before-main', 'at-foot', 'in-column'])

const ENTRY: PlacementEvidence = { region: 'other', confidence: NAMED_BOX, reasons: ['directory-entry'] }

const round = (value: number) => Math.round(value * 100) / 100
