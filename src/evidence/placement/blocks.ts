import type { PageTree } from '../tree/index.ts'
import type { Flow } from '../flow.ts'
import { BlockRows, type Blocks } from './block-rows.ts'
import { FLOW, flowOfTags } from './elements.ts'
import type { Outline } from './outline.ts'
import { emptyMeasure, measureText } from './text-measure.ts'

/** The links of the page, in document order. */
export interface Links {
  readonly count: number
  readonly node: Int32Array
  readonly block: Int32Array
  readonly words: Float32Array
}

/** Cuts the page into blocks: one pass over the nodes. */
export function segment(tree: PageTree, flow: Flow, marks: Outline): { blocks: Blocks; links: Links } {
  const cutter = new Cutter(tree, flow, marks)
  const kinds = flowOfTags(tree.tags)
  const { size, end, tag } = tree
  for (let node = 0; node < size; node++) {
    cutter.leave(node)
    const kind = kinds[tag[node]!]
    if (kind === FLOW.text) cutter.text(node)
    else if (kind === FLOW.skip) {
      cutter.skip(node)
      node = end[node]! - 1
    } else if (kind === FLOW.block) cutter.enter(node)
    else if (kind === FLOW.link) cutter.link(node)
    else if (kind === FLOW.lineBreak) cutter.lineBreak()
  }
  return cutter.finish()
}

class Cutter {
  readonly #tree: PageTree
  readonly #flow: Flow
  readonly #isLink: Uint8Array
  readonly #measure = emptyMeasure()
  readonly #open: number[] = []
  readonly #rows: BlockRows
  readonly #links: { count: number; node: Int32Array; block: Int32Array; words: Float32Array }
  /** Whether the next text belongs to the last block, and begins no new one. */
  #goesOn = false
  #breaks = 0
  #inLink = -1
  #linkEnd = 0

  constructor(tree: PageTree, flow: Flow, { isLink, links }: Outline) {
    this.#tree = tree
    this.#flow = flow
    this.#isLink = isLink
    this.#rows = new BlockRows(tree.room)
    this.#links = {
      count: 0,
      node: tree.room.array(Int32Array, links),
      block: tree.room.array(Int32Array, links),
      words: tree.room.array(Float32Array, links),
    }
  }

  /** Closes the elements that end before `node`. */
  leave(node: number): void {
    const { end } = this.#tree
    const open = this.#open
    if (node >= this.#linkEnd) this.#inLink = -1
    while (open.length > 0 && end[open[open.length - 1]!]! <= node) {
      open.pop()
      this.#goesOn = false
    }
  }

  enter(node: number): void {
    this.#open.push(node)
    this.#goesOn = false
  }

  /** Content that is never read as text; links in it (foreign elements) still count. */
  skip(node: number): void {
    const last = this.#tree.end[node] ?? node
    for (let inner = node + 1; inner < last; inner++) if (this.#isLink[inner] === 1) this.link(inner)
  }

  link(node: number): void {
    if (this.#isLink[node] !== 1) return
    const block = this.#blockAt(node)
    const link = this.#links.count++
    this.#rows.columns.links[block]!++
    this.#links.node[link] = node
    this.#links.block[link] = block
    this.#inLink = link
    this.#linkEnd = this.#tree.end[node]!
  }

  lineBreak(): void {
    if (++this.#breaks >= 2) this.#goesOn = false
  }

  text(node: number): void {
    const { text, start } = this.#flow
    const from = start[node]!
    const to = start[node + 1]!
    if (from === to) return
    const measure = this.#measure
    measureText(text, from, to, measure)
    if (measure.characters === 0) return
    this.#breaks = 0
    const block = this.#blockAt(node)
    const { columns } = this.#rows
    columns.to[block] = node + 1
    columns.words[block]! += measure.words
    columns.lower[block]! += measure.lower
    columns.sentences[block]! += measure.sentences
    columns.commas[block]! += measure.commas
    columns.characters[block]! += measure.characters
    if (this.#inLink >= 0) this.#linkText(block)
  }

  finish(): { blocks: Blocks; links: Links } {
    return { blocks: this.#rows.finish(), links: this.#links }
  }

  #linkText(block: number): void {
    const link = this.#inLink
    const { block: blockOf, words } = this.#links
    const { columns } = this.#rows
    columns.linkWords[block]! += this.#measure.words
    // A link around whole blocks (a card) belongs to the first of them that has words.
    if (words[link] === 0 && blockOf[link] !== block) {
      blockOf[link] = block
      columns.links[block]!++
    }
    words[link]! += this.#measure.words
  }

  /** The block that what stands here belongs to: the last one, or a new one. */
  #blockAt(node: number): number {
    if (this.#goesOn) return this.#rows.count - 1
    this.#goesOn = true
    return this.#rows.add(this.#open[this.#open.length - 1] ?? 0, node)
  }
}
