import type { Placement } from '../../model/evidence.ts'
import { climber } from './climber.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { BY_HEADING, isBesideMain, MOSTLY_LINKS } from './regions.ts'
import type { Region } from './regions.ts'
import { saidByLine } from './said-by-line.ts'
import { within } from './sums.ts'

/** A box of its own inside the article holds less of the page's words than this. */
const BOX = 0.3

/**
 * The box of an author, of comments or of related articles that a link stands in, however much its text reads like the article.
 * On a forum everything has such a name, so there only the box of an author counts that begins by saying what it is.
 */
export function boxes(page: Layout, isForum: boolean): (link: number) => Region | null {
  const isBeside = (node: number): boolean => isBesideMain(page, node)
  const commentsAround = climber(page.tree, apartFromTitle(page), (up) => commentsAt(page, up))
  const boxAround = climber(page.tree, isBeside, (up) => boxAt(page, up, isForum))
  return (link) => {
    const node = page.links.node[link]!
    return commentsAround(node) ?? boxAround(node) ?? saidByLine(page, link, isForum)
  }
}

function boxAt(page: Layout, up: number, isForum: boolean): Region | null {
  const { tree, marks, sums } = page
  const cues = marks.cues[up]!
  if ((cues & (CUE.comment | CUE.bio | CUE.related)) === 0 || tree.tags[tree.tag[up] ?? 0] === 'a') return null
  const words = within(sums, sums.words, tree, up)
  if (words > (sums.words[sums.words.length - 1] ?? 0) * BOX) return null
  const region = boxNamed(cues, within(sums, sums.linkWords, tree, up) > words * MOSTLY_LINKS)
  if (region === null || (isForum && !(region === 'bio' && beginsAs(page, up) === 'bio'))) return null
  return { region, reason: `in-${region}` }
}

function boxNamed(cues: number, isMostlyLinks: boolean): Placement | null {
  if ((cues & CUE.comment) !== 0) return 'comment'
  if ((cues & CUE.bio) !== 0) return 'bio'
  return isMostlyLinks ? 'related' : null
}

/** What a heading says are comments: however many they are, they do not hold the title of the page. */
function commentsAt(page: Layout, box: number): Region | null {
  return isHeadedAs(page, box, 'comment') ? { region: 'comment', reason: 'heading-says' } : null
}

function apartFromTitle(page: Layout): (node: number) => boolean {
  return (node) => node >= 0 && !(page.title >= 0 && isWithin(page, page.title, node))
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
