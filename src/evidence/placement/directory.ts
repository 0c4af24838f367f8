import { once } from '../once.ts'
import { authorityOf } from './addresses.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'

/** With so many other sites in lines of equal make and hardly any text of its own, a page is a list of sites; with seven some labelled articles would be. */
const SITES = 8
/** Such lines lead to another site each, but for this share. */
const AGAIN = 0.4
/** The entries are so many of the links outside `APART` (as parts/page-type.ts has it). */
const OF_LINKS = 1 / 3
/** Words of running text that describe an entry; what is more is the page's own text. */
const DESCRIPTION = 50
/** A page with so many words of its own is an article, whatever it lists (as parts/page-type.ts has it, in characters). */
const OWN_TEXT = 120

/** Boxes that hold lists of sites on pages of any kind. */
const APART = CUE.nav | CUE.header | CUE.footer | CUE.sidebar | CUE.related | CUE.comment | CUE.share | CUE.ad

/** What a link that stands alone or begins its line is on a page that is a list of other sites; null on other pages and in sentences. */
export type Listed = 'entry' | 'beside' | null

/** An entry of a directory stands in the main content, but nobody weighed a sentence about it. */
export function listing(page: Layout): (link: number) => Listed {
  const entries = once(() => entryBlocks(page))
  return (link) => {
    if (!isLine(page, link)) return null
    const found = entries()
    if (found.length === 0) return null
    const block = page.links.block[link]!
    return block >= found[0]! && block <= found[found.length - 1]! ? 'entry' : 'beside'
  }
}

/** Lines of equal make with links to other sites. */
interface Lines {
  readonly blocks: number[]
  readonly sites: Set<string>
}

/** The lines of equal make that are the entries of a directory, none on other pages. */
function entryBlocks(page: Layout): readonly number[] {
  if (page.external[page.external.length - 1]! < SITES) return []
  const groups = new Map<number, Lines>()
  let links = 0
  for (let link = 0; link < page.links.count; link++) {
    const block = page.links.block[link]!
    if (isApart(page, block)) continue
    links++
    if (page.addresses.external[link] !== 1 || !isLine(page, link)) continue
    const group = page.pairs.of[block]!
    let lines = groups.get(group)
    if (lines === undefined) groups.set(group, (lines = { blocks: [], sites: new Set() }))
    lines.blocks.push(block)
    lines.sites.add(hostOf(page, link))
  }
  const directory = groups.values().find((lines) => isDirectory(page, lines, links))
  return directory === undefined ? [] : directory.blocks
}

function isDirectory(page: Layout, { blocks, sites }: Lines, links: number): boolean {
  if (sites.size < SITES || sites.size < blocks.length * (1 - AGAIN) || blocks.length < links * OF_LINKS) return false
  return ownText(page, blocks) < OWN_TEXT
}

/** Words of running text that describe no entry. */
function ownText({ sums: { prose } }: Layout, entries: readonly number[]): number {
  let own = 0
  let before = 0
  for (const block of [...entries, prose.length - 1]) {
    own += Math.max(0, prose[block]! - prose[before]! - DESCRIPTION)
    before = block
  }
  return own
}

function isApart({ blocks, cues }: Layout, block: number): boolean {
  return (cues[blocks.holder[block]!]! & APART) !== 0
}

/** Whether a link begins its line or stands in one that is no sentence. */
function isLine({ links, blocks, prose, flow }: Layout, link: number): boolean {
  const block = links.block[link]!
  if (prose[block] === 0) return true
  return flow.text.slice(flow.start[blocks.from[block]!], flow.start[links.node[link]!]).trim() === ''
}

/** Of an address that names its host. The URL parser, for each link of each page, is felt. */
function hostOf({ tree, links }: Layout, link: number): string {
  const authority = authorityOf((tree.attribute(links.node[link]!, 'href') ?? '').trim()).toLowerCase()
  return authority
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^www\./, '')
}
