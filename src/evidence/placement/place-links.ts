import type { PlacementEvidence } from '../../model/evidence.ts'
import type { Flow } from '../flow.ts'
import { once } from '../once.ts'
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

/** Says where the nth link stands; not all the reasons are told where it need not `sayWhy`. */
type LinkPlacer<Nowhere = never> = (link: number, sayWhy?: boolean) => PlacementEvidence | Nowhere

/** As `placeLinks`, for single links: the page is looked at when the first is asked for. */
export function linkPlacer(tree: PageTree, context: PlacementContext = {}): LinkPlacer<null> {
  const page = once(() => layout(tree, context.url, context.flow))
  const placed = once(() => placerOf(page(), context.isForum?.()))
  return (link, sayWhy) => (link < page().links.count ? placed()(link, sayWhy) : null)
}

function placerOf(page: Layout, isForum = false): LinkPlacer {
  const kindOf = lineKinds(page, isForum)
  const bodyFrom = (link: number): number => BODY[kindOf(link)]
  const chanceOf = bodyChances(page, bodyFrom)
  const regionOf = regions(page)
  const boxOf = boxes(page, isForum)
  const listedAs = listing(page)
  return (link, sayWhy = true) => {
    if (isHidden(page, link)) return HIDDEN
    const { chance, isBody, reasons } = chanceOf(link)
    const grounds = sayWhy ? reasons() : []
    if (!isBody) {
      const { region, reason } = regionOf(link)
      if (BY_PLACE.has(reason) && listedAs(link) === 'entry') return ENTRY
      return { region, confidence: round(Math.max(EVEN, 1 - chance)), reasons: [reason, ...grounds] }
    }
    const listed = isForum ? null : listedAs(link)
    if (listed === 'entry') return ENTRY
    const box = listed === 'beside' ? regionOf(link) : boxOf(link)
    if (box !== null) return { region: box.region, confidence: NAMED_BOX, reasons: [box.reason] }
    return { region: 'body', confidence: round(chance), reasons: grounds }
  }
}

/** What is told of a link by where it stands alone. */
const BY_PLACE: ReadonlySet<string> = new Set(['before-main', 'at-foot', 'in-column'])

const HIDDEN: PlacementEvidence = { region: 'hidden', confidence: 0.9, reasons: ['hidden'] }
const ENTRY: PlacementEvidence = { region: 'other', confidence: NAMED_BOX, reasons: ['directory-entry'] }

/** A table that learned from a few thousand pages is never quite sure. */
const SUREST = 0.99

const round = (chance: number) => Math.min(SUREST, Math.round(chance * 100) / 100)
