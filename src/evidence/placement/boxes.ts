import type { Placement } from '../../model/evidence.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { BY_HEADING, isBesideMain, MOSTLY_LINKS } from './regions.ts'
import type { Region } from './regions.ts'
import { within } from './sums.ts'

/** A box of its own inside the article holds less of the page's words than this. */
const BOX = 0.3

/** Less of the prose than this is a teaser or a widget. */
const POSTED = 0.02

/** Whether running text of the page stands in a box named as a post, as blogs and forums do it. */
export function isPosted(page: Layout): boolean {
  let posted = 0
  for (let block = 0; block < page.blocks.count; block++) {
    const cues = page.cues[page.blocks.holder[block] ?? 0] ?? 0
    if ((cues & CUE.post) !== 0 && (cues & CUE.comment) === 0) posted += page.prose[block] ?? 0
  }
  return posted > POSTED * (page.sums.prose[page.sums.prose.length - 1] ?? 0)
}

/**
 * The box of an author, of comments or of related articles that a link stands in, however much its text reads like the article.
 * On a forum everything has such a name, so there only the box of an author counts that begins by saying what it is.
 */
export function boxOf(page: Layout, link: number, isForum: boolean): Region | null {
  const { tree, marks, sums } = page
  const all = sums.words[sums.words.length - 1] ?? 0
  if (isUnderComments(page, link)) return { region: 'comment', reason: 'heading-says' }
  for (let up = page.links.node[link]!; isBesideMain(page, up); up = tree.parent[up]!) {
    const cues = marks.cues[up]!
    if ((cues & (CUE.comment | CUE.bio | CUE.related)) === 0 || tree.tags[tree.tag[up] ?? 0] === 'a') continue
    const words = within(sums, sums.words, tree, up)
    if (words > all * BOX) continue
    const region = boxNamed(cues, within(sums, sums.linkWords, tree, up) > words * MOSTLY_LINKS)
    if (region !== null && (!isForum || (region === 'bio' && beginsAs(page, up) === 'bio')))
      return { region, reason: `in-${region}` }
  }
  return null
}

function boxNamed(cues: number, isMostlyLinks: boolean): Placement | null {
  if ((cues & CUE.comment) !== 0) return 'comment'
  if ((cues & CUE.bio) !== 0) return 'bio'
  return isMostlyLinks ? 'related' : null
}

/** Whether a link stands in what a heading says are comments: however many they are, they do not hold the title of the page. */
function isUnderComments(page: Layout, link: number): boolean {
  for (let up = page.links.node[link]!; up >= 0; up = page.tree.parent[up]!) {
    if (page.title >= 0 && isWithin(page, page.title, up)) return false
    if (isHeadedAs(page, up, 'comment')) return true
  }
  return false
}

/** Whether a box begins with a heading that says so. */
function isHeadedAs(page: Layout, box: number, region: Placement): boolean {
  const first = page.sums.first[box] ?? 0
  const isHeading = ((page.marks.cues[page.blocks.holder[first] ?? 0] ?? 0) & CUE.heading) !== 0
  return isHeading && isWithin(page, first, box) && BY_HEADING.get(page.phrase(first)) === region
}

/** Whether a block stands in an element: an inline one may have no block of its own. */
function isWithin({ tree, blocks }: Layout, block: number, node: number): boolean {
  const holder = blocks.holder[block] ?? -1
  return holder >= node && holder < tree.end[node]!
}

/** What the first line in a box says it is. */
function beginsAs(page: Layout, box: number): Placement | undefined {
  return BY_HEADING.get(page.phrase(page.sums.first[box] ?? 0))
}
