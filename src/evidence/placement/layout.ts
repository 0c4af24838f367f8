import { onOneLine, readFlow, type Flow } from '../flow.ts'
import type { PageTree, Room } from '../tree/index.ts'
import { addresses, type Addresses } from './addresses.ts'
import type { Blocks } from './block-rows.ts'
import { segment, type Links } from './blocks.ts'
import { CUE } from './cues.ts'
import { mainContent, type MainContent } from './main-content.ts'
import { outline, type Outline } from './outline.ts'
import { lazily } from './lazily.ts'
import { asks, PHRASE, phraseOf } from './phrases.ts'
import { proseOf, running, sumsOf, type Sums } from './sums.ts'
import { mainProse } from './main-prose.ts'
import { depthOf, widerOf } from './containers.ts'

/** Everything the features look at: the page seen as blocks in containers. Arrays by node, unless they say otherwise. */
export interface Layout {
  readonly tree: PageTree
  readonly flow: Flow
  readonly marks: Outline
  readonly blocks: Blocks
  readonly links: Links
  /** By block: words of running text, as `mainProse` counts them. */
  readonly prose: Float32Array
  readonly sums: Sums
  readonly main: MainContent
  /** Cues of the element and of what it stands in, up to the main container. */
  readonly cues: Int32Array
  /** Nearest ancestor that holds more blocks than the node does. */
  readonly wider: Int32Array
  readonly depth: Uint16Array
  /** By block: the last heading before it, -1 for none. */
  readonly heading: Int32Array
  /** Block of the page's title, -1 for none. */
  readonly title: number
  /** By block: `PHRASE` its text begins with; only short blocks and headings are looked at. */
  readonly phrase: (block: number) => number
  readonly addresses: Addresses
  /** Running total over blocks of the links to other sites. */
  readonly external: Float64Array
  /** By block: the block before and the block after the run of blocks of one pair that it stands in. */
  readonly lead: Int32Array
  readonly tail: Int32Array
  /** By block: 1 where a line with links asks for something (subscribe, follow) or states rights. */
  readonly asks: (block: number) => number
  /** By block: groups of equal two-level and one-level signatures. */
  readonly pairs: Groups
  readonly singles: Groups
  /** By block: words between it and the running text before and after it, `FAR_OFF` at most. */
  readonly sinceProse: Float32Array
  readonly untilProse: Float32Array
}

/** What blocks of one template place have in common. `of` is by block, the rest by group. */
export interface Groups {
  readonly of: Int32Array
  readonly size: Float32Array
  readonly words: Float32Array
  readonly linkWords: Float32Array
  readonly prose: Float32Array
}

/** Reads the page; `url` is its own address, to tell links to other sites; `flow` its words, where they were read already. Linear in the size of the page. */
export function layout(tree: PageTree, url?: string, flow: Flow = readFlow(tree)): Layout {
  const marks = outline(tree)
  const { blocks, links } = segment(tree, flow, marks)
  const all = proseOf(tree, blocks)
  const counted = sumsOf(tree, blocks, all)
  const prose = mainProse(tree, blocks, marks, counted, all)
  const sums = { ...counted, prose: running(tree, prose) }
  const main = mainContent(tree, blocks, marks, sums, prose)
  const signed = addresses(tree, flow, blocks, links, url)
  const pairs = pairsOf(tree, blocks, prose, marks)
  return {
    tree,
    flow,
    marks,
    blocks,
    links,
    prose,
    sums,
    main,
    cues: inherit(tree, marks, main),
    wider: widerOf(tree, sums),
    depth: depthOf(tree),
    heading: headingOf(tree, blocks, marks),
    title: titleOf(tree, flow, blocks, marks),
    phrase: phrasesOf(tree, flow, blocks),
    addresses: signed,
    external: externalOf(tree, blocks, links, signed),
    ...runsOf(tree, pairs),
    ...distancesToProse(tree, blocks, prose),
    asks: asksOf(tree, flow, blocks),
    pairs,
    singles: singlesOf(tree, blocks, prose, marks),
  }
}

// These say something about what stands below them; a heading or a list says it about the element itself and its own text.
function inherit(tree: PageTree, marks: Outline, main: MainContent): Int32Array {
  const cues = tree.room.array(Int32Array, tree.size)
  const keep = CUE.main | CUE.article | CUE.articleBody | CUE.content | CUE.post | CUE.hidden
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    let own = marks.cues[node] ?? 0
    // A name on the main content or around it speaks of the page, not of a part of it.
    if (node <= main.holding && (tree.end[node] ?? 0) > main.holding) own &= keep
    cues[node] = own | (above < 0 ? 0 : (cues[above] ?? 0))
  }
  return cues
}

function headingOf({ room }: PageTree, blocks: Blocks, marks: Outline): Int32Array {
  const heading = room.array(Int32Array, blocks.count)
  let last = -1
  for (let b = 0; b < blocks.count; b++) {
    heading[b] = last
    if (((marks.cues[blocks.holder[b] ?? 0] ?? 0) & CUE.heading) !== 0) last = b
  }
  return heading
}

function singlesOf({ room }: PageTree, blocks: Blocks, prose: Float32Array, marks: Outline): Groups {
  const of = room.array(Int32Array, blocks.count)
  for (let b = 0; b < blocks.count; b++) of[b] = marks.signature[blocks.holder[b]!]!
  return groups(room, blocks, prose, of, marks.signatures)
}

function pairsOf({ room, parent }: PageTree, blocks: Blocks, prose: Float32Array, { signature }: Outline): Groups {
  const ids = new Map<number, number>()
  const of = room.array(Int32Array, blocks.count)
  for (let b = 0; b < blocks.count; b++) {
    const holder = blocks.holder[b]!
    const above = parent[holder]!
    const pair = (above < 0 ? 0 : signature[above]!) * 65_536 + signature[holder]!
    let id = ids.get(pair)
    if (id === undefined) ids.set(pair, (id = ids.size))
    of[b] = id
  }
  return groups(room, blocks, prose, of, ids.size)
}

/** `of`: by block, its group, below `count`. */
function groups(room: Room, blocks: Blocks, prose: Float32Array, of: Int32Array, count: number): Groups {
  const sums = (): Float32Array => room.array(Float32Array, count)
  const found = { of, size: sums(), words: sums(), linkWords: sums(), prose: sums() }
  for (let b = 0; b < blocks.count; b++) {
    const id = of[b]!
    found.size[id]!++
    found.words[id]! += blocks.words[b]!
    found.linkWords[id]! += blocks.linkWords[b]!
    found.prose[id]! += prose[b]!
  }
  return found
}

/** Longest text of a block that can be a label for what follows, in words. */
const LABEL = 15

function phrasesOf({ room }: PageTree, flow: Flow, blocks: Blocks): (block: number) => number {
  return lazily(room, blocks.count, (b) =>
    blocks.words[b]! <= LABEL ? phraseOf(startOf(flow, blocks, b)) : PHRASE.none,
  )
}

/** First 100 characters of the block's text. */
function startOf({ text, start }: Flow, blocks: Blocks, block: number): string {
  const from = start[blocks.from[block]!]!
  return onOneLine(text.slice(from, Math.min(from + 100, start[blocks.to[block]!]!))).trim()
}

/** The heading that the document's title repeats; without one, the first h1. */
function titleOf(tree: PageTree, flow: Flow, blocks: Blocks, marks: Outline): number {
  const element = tree.tags.indexOf('title')
  const node = element < 0 ? -1 : tree.tag.indexOf(element)
  const title =
    node < 0 || node + 1 >= tree.size
      ? ''
      : tree
          .text(node + 1)
          .replace(/\s+/g, ' ')
          .toLowerCase()
  let best = -1
  let longest = 0
  for (let b = 0; b < blocks.count; b++) {
    const holder = blocks.holder[b] ?? 0
    if (((marks.cues[holder] ?? 0) & CUE.heading) === 0) continue
    const text = startOf(flow, blocks, b).toLowerCase()
    const length = title.includes(text.slice(0, 60)) ? text.length : tree.tags[tree.tag[holder] ?? 0] === 'h1' ? 1 : 0
    if (length > longest) {
      best = b
      longest = length
    }
  }
  return best
}

function externalOf(tree: PageTree, blocks: Blocks, links: Links, { external }: Addresses): Float64Array {
  const counts = tree.room.array(Float32Array, blocks.count)
  for (let link = 0; link < links.count; link++) {
    if (external[link] === 1) counts[links.block[link] ?? 0] = (counts[links.block[link] ?? 0] ?? 0) + 1
  }
  return running(tree, counts)
}

function runsOf({ room }: PageTree, { of }: Groups): { lead: Int32Array; tail: Int32Array } {
  const lead = room.array(Int32Array, of.length)
  const tail = room.array(Int32Array, of.length)
  for (let b = 0; b < of.length; b++) lead[b] = b > 0 && of[b] === of[b - 1] ? (lead[b - 1] ?? 0) : b - 1
  for (let b = of.length - 1; b >= 0; b--) tail[b] = of[b] === of[b + 1] ? (tail[b + 1] ?? 0) : b + 1
  return { lead, tail }
}

/** So many words away, running text is out of reach. */
const FAR_OFF = 500

function distancesToProse(
  { room }: PageTree,
  { count, words }: Blocks,
  prose: Float32Array,
): Pick<Layout, 'sinceProse' | 'untilProse'> {
  const sinceProse = room.array(Float32Array, count)
  const untilProse = room.array(Float32Array, count)
  for (let b = 0, away = FAR_OFF; b < count; b++) {
    sinceProse[b] = Math.min(FAR_OFF, away)
    away = prose[b]! > 0 ? 0 : away + words[b]!
  }
  for (let b = count - 1, away = FAR_OFF; b >= 0; b--) {
    untilProse[b] = Math.min(FAR_OFF, away)
    away = prose[b]! > 0 ? 0 : away + words[b]!
  }
  return { sinceProse, untilProse }
}

/** Longest block that is looked at for such words: a line or two, in words. */
const REQUEST = 60

function asksOf({ room }: PageTree, { text, start }: Flow, blocks: Blocks): (block: number) => number {
  return lazily(room, blocks.count, (b) => {
    if (blocks.links[b] === 0 || blocks.words[b]! > REQUEST) return 0
    return asks(onOneLine(text.slice(start[blocks.from[b]!], start[blocks.to[b]!]))) ? 1 : 0
  })
}
