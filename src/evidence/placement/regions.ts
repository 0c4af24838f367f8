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

/** Landmark elements and roles: what they say about all below them holds, whatever a class further in is called. */
const LANDMARKS: readonly (readonly [number, Placement])[] = [
  [CUE.comment, 'comment'],
  [CUE.footer, 'footer'],
]

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
  [CUE.share | CUE.newsletter | CUE.ad | CUE.labels | CUE.overlay | CUE.form, 'other'],
]

const BY_HEADING: ReadonlyMap<number, Placement> = new Map<number, Placement>([
  [PHRASE.related, 'related'],
  [PHRASE.comments, 'comment'],
  [PHRASE.author, 'bio'],
])

/** Where a link that is no body text stands. */
export function regionOf(page: Layout, link: number): Region {
  return named(page, page.links.node[link] ?? 0) ?? headed(page, link) ?? byPosition(page, link)
}

/** Climbs from the link to the main content (or to the root) and takes the first element that says what it is. */
function named(page: Layout, node: number): Region | null {
  const { tree, marks, main } = page
  let found: Region | null = null
  for (let up = node; up >= 0; up = tree.parent[up] ?? -1) {
    if (isAround(page, up, main.holding)) break
    const cues = marks.cues[up] ?? 0
    if (isOfArticle(page, up, cues)) continue
    const landmark = LANDMARKS.find(([cue]) => (cues & cue) !== 0)
    if (landmark !== undefined) found = { region: landmark[1], reason: `in-${landmark[1]}` }
    const name: (typeof NAMED)[number] | undefined =
      found === null ? NAMED.find(([cue]) => (cues & cue) !== 0) : undefined
    if (name !== undefined) found = { region: name[1], reason: `in-${name[1]}` }
  }
  return found
}

function isAround({ tree }: Layout, node: number, main: number): boolean {
  return main >= 0 && node <= main && (tree.end[node] ?? 0) > main
}

/** A header or footer of one article of many, not of the page (HTML Living Standard 4.3.8). */
function isOfArticle(page: Layout, node: number, cues: number): boolean {
  if ((cues & (CUE.header | CUE.footer)) === 0) return false
  return ((page.cues[page.tree.parent[node] ?? 0] ?? 0) & CUE.article) !== 0
}

function headed(page: Layout, link: number): Region | null {
  const block = page.links.block[link] ?? 0
  const heading = page.heading[block] ?? -1
  const says = [page.addresses.lead[link], page.phrase[block], heading < 0 ? 0 : page.phrase[heading]]
  for (const phrase of says) {
    const region = BY_HEADING.get(phrase ?? 0)
    if (region !== undefined) return { region, reason: 'heading-says' }
  }
  return null
}

/** From this share of the page's blocks on, what follows the main content is its foot. */
const FOOT = 0.85

function byPosition(page: Layout, link: number): Region {
  const block = page.links.block[link] ?? 0
  const { start, end } = page.main.run
  const list = (page.tail[block] ?? 0) - (page.lead[block] ?? 0) > 3
  if (block < start) return { region: list ? 'nav' : 'header', reason: 'before-main' }
  if (block >= end && block >= page.blocks.count * FOOT) return { region: 'footer', reason: 'at-foot' }
  return { region: 'other', reason: list ? 'link-list' : 'no-region' }
}

/** Hidden content with more of the page's words than this waits to be shown (tabs, a page that fades in); it is not out of sight. */
const SHOWN_LATER = 0.2

/** The hiding element around a link, unless it hides a good part of the page or a menu. */
export function isHidden(page: Layout, link: number): boolean {
  const { tree, marks, sums } = page
  const all = sums.words[sums.words.length - 1] ?? 0
  for (let up = page.links.node[link] ?? 0; up >= 0; up = tree.parent[up] ?? -1) {
    const cues = marks.cues[up] ?? 0
    if ((cues & CUE.hidden) === 0) continue
    return within(sums, sums.words, tree, up) <= all * SHOWN_LATER
  }
  return false
}
