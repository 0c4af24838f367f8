import type { BODY } from './body-model.ts'
import { isCall } from './calls.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { within } from './sums.ts'

/** What decides how sure the tables have to be that a link is body text: the kind of page and what its line is made of. */
export type LineKind = keyof typeof BODY

/** So many words beside its links say nothing about them: "Read more:", "by", "|". */
const FEW_WORDS = 4

/** Says of each link what its line is. */
export function lineKinds(page: Layout, isForum: boolean): (link: number) => LineKind {
  if (isForum) return () => 'forum'
  const kindOf = isPosted(page) ? kindInPost : kindElsewhere
  return (link) => {
    const block = page.links.block[link]!
    return isCell(page, block) ? 'cell' : kindOf(page, link, block)
  }
}

/** A table with more links than this is a list of them, or of offers. */
const LINKS_IN_TABLE = 5

/** Whether a line stands in a table of the main content that is text, with a few links in it. */
function isCell({ tree, marks, cues, blocks, prose, sums, main }: Layout, block: number): boolean {
  const holder = blocks.holder[block]!
  if (prose[block] !== 0 || (cues[holder]! & CUE.table) === 0 || main.holding < 0) return false
  let table = holder
  while (table >= 0 && (marks.cues[table]! & CUE.table) === 0) table = tree.parent[table]!
  if (table <= main.holding || table >= tree.end[main.holding]!) return false
  const words = within(sums, sums.words, tree, table)
  return (
    within(sums, sums.links, tree, table) <= LINKS_IN_TABLE && within(sums, sums.linkWords, tree, table) * 2 <= words
  )
}

/** Lists and lines of a post are content more often, but not one that leads on in the site or tells the reader what to do. */
function kindInPost(page: Layout, link: number, block: number): LineKind {
  if (!isBare(page, block)) return 'post'
  if (isInList(page, block)) return 'list'
  const leadsOut = page.addresses.external[link] === 1 && page.asks(block) === 0 && !callsAt(page, link)
  return leadsOut ? 'post' : 'elsewhere'
}

function kindElsewhere(page: Layout, _link: number, block: number): LineKind {
  if (isBare(page, block)) return page.blocks.links[block]! > 1 && !isInList(page, block) ? 'row' : 'elsewhere'
  return page.prose[block] === 0 ? 'words' : 'elsewhere'
}

/** Whether a line holds hardly anything but its links. */
export function isBare({ blocks, prose }: Layout, block: number): boolean {
  return prose[block] === 0 && blocks.words[block]! - blocks.linkWords[block]! <= FEW_WORDS
}

export function isInList({ blocks, cues }: Layout, block: number): boolean {
  return (cues[blocks.holder[block]!]! & CUE.list) !== 0
}

/** Letters of a link in which a call is looked for. */
const BEGINNING = 40

function callsAt({ tree, flow, links }: Layout, link: number): boolean {
  const node = links.node[link]!
  const from = flow.start[node]!
  return isCall(flow.text.slice(from, Math.min(flow.start[tree.end[node]!]!, from + BEGINNING)))
}

/** Less of the prose than this is a teaser or a widget. */
const POSTED = 0.02

/** Whether running text of the page stands in a box named as a post, as blogs and forums do it. */
function isPosted(page: Layout): boolean {
  let posted = 0
  for (let block = 0; block < page.blocks.count; block++) {
    const cues = page.cues[page.blocks.holder[block] ?? 0] ?? 0
    if ((cues & CUE.post) !== 0 && (cues & CUE.comment) === 0) posted += page.prose[block] ?? 0
  }
  return posted > POSTED * (page.sums.prose[page.sums.prose.length - 1] ?? 0)
}
