import type { Placement } from '../../model/evidence.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { PHRASE } from './phrases.ts'
import { within } from './sums.ts'

/** A region with the ground that decided it: a key of `MESSAGES`. */
export interface Region {
  readonly region: Placement
  readonly reason: string
}

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

const BY_HEADING: ReadonlyMap<number, Placement> = new Map<number, Placement>([
  [PHRASE.related, 'related'],
  [PHRASE.comments, 'comment'],
  [PHRASE.author, 'bio'],
])

/** Where a link that is no body text stands. */
export function regionOf(page: Layout, link: number): Region {
  const node = page.links.node[link] ?? 0
  const block = page.links.block[link] ?? 0
  const found = named(page, node, withoutTrail(page, link))
  if (found !== null && found.region !== 'other') return found
  if (isInColumn(page, node)) return { region: 'sidebar', reason: 'in-column' }
  return headed(page, link, block) ?? found ?? byPosition(page, block)
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
function isBesideMain({ tree, main }: Layout, node: number): boolean {
  return node >= 0 && (main.holding < 0 || node > main.holding || tree.end[node]! <= main.holding)
}

/** The head of one article, not of the page (HTML Living Standard 4.3.8). */
function isHeaderOfArticle(page: Layout, node: number, cues: number): boolean {
  if ((cues & CUE.header) === 0) return false
  return ((page.cues[page.tree.parent[node] ?? 0] ?? 0) & CUE.article) !== 0
}

/** So many headed lists beside the main content make a side column; one makes a box of its own kind. */
const HEADINGS = 2

/** Whether the node stands in a column beside the main content: a table cell, or a box of several headed lists. */
function isInColumn(page: Layout, node: number): boolean {
  let box = -1
  for (let up = node; isBesideMain(page, up); up = page.tree.parent[up]!) box = up
  if (box < 0 || box === node || page.main.holding < 0) return false
  if (page.tree.tags[page.tree.tag[box] ?? 0] === 'td') return true
  return headingsIn(page, box) >= HEADINGS && within(page.sums, page.sums.prose, page.tree, box) === 0
}

function headingsIn(page: Layout, box: number): number {
  const last = page.sums.first[page.tree.end[box] ?? 0] ?? 0
  let headings = 0
  for (let block = page.sums.first[box] ?? 0; block < last; block++) {
    if (((page.marks.cues[page.blocks.holder[block] ?? 0] ?? 0) & CUE.heading) !== 0) headings++
  }
  return headings
}

function headed(page: Layout, link: number, block: number): Region | null {
  const heading = headingOver(page, block)
  const says = [page.addresses.lead(link), page.phrase(block), heading < 0 ? 0 : page.phrase(heading)]
  for (const phrase of says) {
    const region = BY_HEADING.get(phrase)
    if (region !== undefined) return { region, reason: 'heading-says' }
  }
  return null
}

/** The last heading before a block, if the block is in what it heads: the nearest element with more in it than the heading. */
function headingOver(page: Layout, block: number): number {
  const heading = page.heading[block] ?? -1
  if (heading < 0) return -1
  const scope = page.wider[page.blocks.holder[heading] ?? 0] ?? -1
  return scope < 0 || (page.blocks.from[block] ?? 0) < (page.tree.end[scope] ?? 0) ? heading : -1
}

/** From this share of the page's blocks on, what follows the main content is its foot. */
const FOOT = 0.85

function byPosition(page: Layout, block: number): Region {
  const { start, end } = page.main.run
  if (block < start) return { region: 'header', reason: 'before-main' }
  if (block >= end && block >= page.blocks.count * FOOT) return { region: 'footer', reason: 'at-foot' }
  const isList = (page.tail[block] ?? 0) - (page.lead[block] ?? 0) > 3
  return { region: 'other', reason: isList ? 'link-list' : 'no-region' }
}

/** A box of its own inside the article holds less of the page's words than this. */
const BOX = 0.3
/** A box of related articles is mostly links; text that happens to stand under such a name is not. */
const MOSTLY_LINKS = 0.5

/** From this share of the prose on, posts and comments are what the page is for. */
const DISCUSSION = 0.4

/** Whether the page is a forum thread or the like: its posts are then its text, and no boxes beside it. */
export function isDiscussion(page: Layout): boolean {
  let posted = 0
  for (let block = 0; block < page.blocks.count; block++) {
    const cues = page.cues[page.blocks.holder[block] ?? 0] ?? 0
    if ((cues & (CUE.comment | CUE.post)) !== 0) posted += page.prose[block] ?? 0
  }
  return posted > DISCUSSION * (page.sums.prose[page.sums.prose.length - 1] ?? 0)
}

/**
 * The box of an author, of comments or of related articles that a link stands in, however much its text reads like the article.
 * In a discussion everything has such a name; but many blogs call their one article a post, so there the box of an author
 * counts that begins by saying what it is.
 */
export function boxOf(page: Layout, link: number, discussion: boolean): Region | null {
  const { tree, marks, sums } = page
  const all = sums.words[sums.words.length - 1] ?? 0
  for (let up = page.links.node[link]!; isBesideMain(page, up); up = tree.parent[up]!) {
    const cues = marks.cues[up]!
    if ((cues & (CUE.comment | CUE.bio | CUE.related)) === 0 || tree.tags[tree.tag[up] ?? 0] === 'a') continue
    const words = within(sums, sums.words, tree, up)
    if (words > all * BOX) continue
    const region = boxNamed(cues, within(sums, sums.linkWords, tree, up) > words * MOSTLY_LINKS)
    if (region !== null && (!discussion || (region === 'bio' && beginsAs(page, up) === 'bio')))
      return { region, reason: `in-${region}` }
  }
  return null
}

function boxNamed(cues: number, isMostlyLinks: boolean): Placement | null {
  if ((cues & CUE.comment) !== 0) return 'comment'
  if ((cues & CUE.bio) !== 0) return 'bio'
  return isMostlyLinks ? 'related' : null
}

/** What the first line in a box says it is. */
function beginsAs(page: Layout, box: number): Placement | undefined {
  return BY_HEADING.get(page.phrase(page.sums.first[box] ?? 0))
}
