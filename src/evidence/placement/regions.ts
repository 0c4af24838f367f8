import type { Placement } from '../../model/evidence.ts'
import { climber } from './climber.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { PHRASE } from './phrases.ts'
import { within } from './sums.ts'
import { isWay } from './ways.ts'

/** A region with the ground that decided it: a key of `MESSAGES`. */
export interface Region {
  readonly region: Placement
  readonly reason: string
}

/** A box of related articles is mostly links; text that happens to stand under such a name is not. */
export const MOSTLY_LINKS = 0.5

/** By name, nearest element first; in one element the first of the list wins. */
const NAMED: readonly (readonly [number, Placement])[] = [
  [CUE.comment, 'comment'],
  [CUE.related, 'related'],
  [CUE.bio, 'bio'],
  [CUE.trail, 'nav'],
  [CUE.nav, 'nav'],
  [CUE.sidebar, 'sidebar'],
  [CUE.footer, 'footer'],
  [CUE.header, 'header'],
]

/** These hold whatever an element further in is called: a menu in the page's foot is part of its foot. */
const OUTER: readonly (readonly [number, Placement])[] = [
  [CUE.comment, 'comment'],
  [CUE.footer, 'footer'],
  [CUE.header, 'header'],
]

const SMALL_PARTS = CUE.share | CUE.newsletter | CUE.ad | CUE.labels | CUE.overlay | CUE.form

/** Without one of these an element tells nothing of the region. */
const TELLING = NAMED.reduce((cues, [cue]) => cues | cue, SMALL_PARTS)

export const BY_HEADING: ReadonlyMap<number, Placement> = new Map<number, Placement>([
  [PHRASE.related, 'related'],
  [PHRASE.comments, 'comment'],
  [PHRASE.author, 'bio'],
])

/** Says where a link stands that is no body text. */
export function regions(page: Layout): (link: number) => Region {
  const isBeside = (node: number): boolean => isBesideMain(page, node)
  const boxAround = climber(page.tree, isBeside, (up) => (isBeside(page.tree.parent[up]!) ? null : up))
  const columns = new Map<number, boolean>()
  const isInColumn = (node: number): boolean => {
    const box = boxAround(node)
    if (box === null || box === node) return false
    const known = columns.get(box) ?? isColumn(page, box)
    columns.set(box, known)
    return known
  }
  const labelAround = climber(page.tree, isBeside, (up) => labelOf(page, up))
  return (link) => {
    const node = page.links.node[link] ?? 0
    const block = page.links.block[link] ?? 0
    const found = named(page, node, withoutTrail(page, link))
    if (found !== null && found.region !== 'other') return asideSays(page, link, found) ?? found
    if (isInColumn(node)) return { region: 'sidebar', reason: 'in-column' }
    return (
      headed(page, link, block) ??
      labelAround(page.tree.parent[node]!) ??
      found ??
      way(page, link) ??
      byPosition(page, block)
    )
  }
}

/** An aside in the article stands beside its text, not in a column of the page (HTML Living Standard 4.3.5): its heading says what it is. */
function asideSays(page: Layout, link: number, { region }: Region): Region | null {
  const cues = page.cues[page.links.node[link] ?? 0] ?? 0
  const isAside = region === 'sidebar' && (cues & (CUE.article | CUE.articleBody)) !== 0
  return isAside ? headed(page, link, page.links.block[link] ?? 0) : null
}

/** Breadcrumbs, page numbers and tables of contents lead within the site. */
function withoutTrail(page: Layout, link: number): number {
  return page.addresses.external[link] === 1 ? ~CUE.trail : ~0
}

/** Climbs from the link to the main content (or to the root) and takes the first element that says what it is. */
function named(page: Layout, node: number, heed: number): Region | null {
  let found: Region | null = null
  for (let up = node; isBesideMain(page, up); up = page.tree.parent[up]!) {
    const cues = page.marks.cues[up]! & heed
    if ((cues & TELLING) === 0) continue
    if (isHeaderOfArticle(page, up, cues)) continue
    const region = regionNamed(cues, found === null || found.region === 'other' ? NAMED : OUTER)
    if (region !== undefined) found = { region, reason: `in-${region}` }
    else if (found === null && (cues & SMALL_PARTS) !== 0) found = { region: 'other', reason: 'in-other' }
  }
  return found
}

function regionNamed(cues: number, list: typeof NAMED): Placement | undefined {
  return list.find(([cue]) => (cues & cue) !== 0)?.[1]
}

/** Whether there is such a node, and the main content is not in it. */
export function isBesideMain({ tree, main }: Layout, node: number): boolean {
  return node >= 0 && (main.holding < 0 || node > main.holding || tree.end[node]! <= main.holding)
}

/** The head of one article, not of the page (HTML Living Standard 4.3.8). */
function isHeaderOfArticle(page: Layout, node: number, cues: number): boolean {
  if ((cues & CUE.header) === 0) return false
  return ((page.cues[page.tree.parent[node] ?? 0] ?? 0) & CUE.article) !== 0
}

/** So many headed lists beside the main content make a side column; one makes a box of its own kind. */
const HEADINGS = 2

/** Whether a box is a column beside the main content: a table cell, or several headed lists. */
function isColumn(page: Layout, box: number): boolean {
  if (page.main.holding < 0) return false
  if (page.tree.tags[page.tree.tag[box] ?? 0] === 'td') return true
  return headingsIn(page, box) >= HEADINGS && within(page.sums, page.sums.prose, page.tree, box) === 0
}

function headingsIn(page: Layout, box: number): number {
  const last = page.sums.first[page.tree.end[box] ?? 0] ?? 0
  let headings = 0
  for (let block = page.sums.first[box] ?? 0; block < last; block++) {
    const isHeading = ((page.marks.cues[page.blocks.holder[block] ?? 0] ?? 0) & CUE.heading) !== 0
    if (isHeading && !isTitle(page, block)) headings++
  }
  return headings
}

/** What a box of links begins with, where that is a line of its own, no heading element, that says what the box is. */
function labelOf({ tree, sums, blocks, phrase }: Layout, box: number): Region | null {
  const first = sums.first[box] ?? 0
  if (blocks.linkWords[first] !== 0) return null
  const words = within(sums, sums.words, tree, box)
  if (within(sums, sums.linkWords, tree, box) <= words * MOSTLY_LINKS) return null
  const region = BY_HEADING.get(phrase(first))
  return region === undefined ? null : { region, reason: 'heading-says' }
}

function headed(page: Layout, link: number, block: number): Region | null {
  const heading = headingOver(page, block)
  const says = [page.addresses.lead(link), ownPhrase(page, block), heading < 0 ? 0 : page.phrase(heading)]
  for (const phrase of says) {
    const region = BY_HEADING.get(phrase)
    if (region !== undefined) return { region, reason: 'heading-says' }
  }
  const isMore = heading >= 0 && MORE.has(page.phrase(heading)) && page.addresses.external[link] === 0
  return isMore ? { region: 'related', reason: 'heading-says' } : null
}

/** What the block itself begins with; a link named "About" leads to such a text, and is none. */
function ownPhrase(page: Layout, block: number): number {
  const phrase = page.phrase(block)
  const isLink = page.blocks.linkWords[block] === page.blocks.words[block]
  return phrase === PHRASE.author && isLink ? PHRASE.none : phrase
}

/** A heading that promises more, over links within the site: "Meer afleveringen", "Further reading". */
const MORE: ReadonlySet<number> = new Set([PHRASE.more, PHRASE.sources])

/** So many titles of cards are passed on the way to the heading over them all. */
const CARDS = 12

/**
 * The last heading before a block, if the block is in what it heads: the nearest element with more in it than the heading.
 * A heading that is a link is the title of a card, not the name of a list.
 */
export function headingOver(page: Layout, block: number): number {
  let heading = page.heading[block] ?? -1
  for (let passed = 0; passed < CARDS && heading >= 0 && isTitle(page, heading); passed++)
    heading = page.heading[heading]!
  if (heading < 0) return -1
  const scope = page.wider[page.blocks.holder[heading] ?? 0] ?? -1
  return scope < 0 || (page.blocks.from[block] ?? 0) < (page.tree.end[scope] ?? 0) ? heading : -1
}

const isTitle = ({ blocks }: Layout, heading: number): boolean => blocks.linkWords[heading]! >= blocks.words[heading]!

function way(page: Layout, link: number): Region | null {
  return isWay(page, link) ? { region: 'nav', reason: 'in-nav' } : null
}

/** From this share of the page's blocks on, what follows the main content is its foot. */
const FOOT = 0.85

function byPosition(page: Layout, block: number): Region {
  const { start, end } = page.main.run
  if (block < start) return { region: 'header', reason: 'before-main' }
  const isInMain = ((page.cues[page.blocks.holder[block] ?? 0] ?? 0) & CUE.main) !== 0
  if (!isInMain && block >= end && block >= page.blocks.count * FOOT) return { region: 'footer', reason: 'at-foot' }
  const isList = (page.tail[block] ?? 0) - (page.lead[block] ?? 0) > 3
  return { region: 'other', reason: isList ? 'link-list' : 'no-region' }
}
