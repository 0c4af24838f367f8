import type { PageTree } from '../tree/index.ts'
import { FLOW, flowOfTags } from './elements.ts'
import type { Outline } from './outline.ts'
import { emptyMeasure, measureText } from './text-measure.ts'

/**
 * The page as blocks of running text, in document order: a block is what stands between two breaks (an element that
 * starts on its own line, or an empty line of `br br`). Its texts are the text nodes in `from .. to-1`.
 */
export interface Blocks {
  readonly count: number
  /** The element the block stands in. */
  readonly holder: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly words: Float32Array
  readonly linkWords: Float32Array
  readonly lower: Float32Array
  readonly sentences: Float32Array
  readonly commas: Float32Array
  readonly characters: Float32Array
  readonly links: Float32Array
}

/** The links of the page, in document order. */
export interface Links {
  readonly count: number
  readonly node: Int32Array
  readonly block: Int32Array
  readonly words: Float32Array
}

const BLOCK_COUNTS = ['words', 'linkWords', 'lower', 'sentences', 'commas', 'characters', 'links'] as const
type Counts<Column> = Record<(typeof BLOCK_COUNTS)[number], Column>

/** Cuts the page into blocks: one pass over the nodes. */
export function segment(tree: PageTree, marks: Outline): { blocks: Blocks; links: Links } {
  const cutter = new Cutter(tree, marks)
  const flow = flowOfTags(tree.tags)
  const { size, end } = tree
  for (let node = 0; node < size; node++) {
    cutter.leave(node)
    const kind = flow[tree.tag[node] ?? 0]
    if (kind === FLOW.text) cutter.text(node)
    else if (kind === FLOW.skip) {
      cutter.skip(node)
      node = (end[node] ?? size) - 1
    } else if (kind === FLOW.block) cutter.enter(node)
    else if (kind === FLOW.link) cutter.link(node)
    else if (kind === FLOW.lineBreak) cutter.lineBreak()
  }
  return cutter.finish()
}

class Cutter {
  readonly #tree: PageTree
  readonly #isLink: Uint8Array
  readonly #measure = emptyMeasure()
  readonly #open: number[] = []
  readonly #holder: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #counts = Object.fromEntries(BLOCK_COUNTS.map((name) => [name, [] as number[]])) as Counts<number[]>
  readonly #link = {
    node: [] as number[],
    block: [] as number[],
    words: [] as number[],
  }
  #current = -1
  #breaks = 0
  #inLink = -1
  #linkEnd = 0

  constructor(tree: PageTree, marks: Outline) {
    this.#tree = tree
    this.#isLink = marks.isLink
  }

  /** Closes the elements that end before `node`. */
  leave(node: number): void {
    const { end } = this.#tree
    if (node >= this.#linkEnd) this.#inLink = -1
    while (this.#open.length > 0 && (end[this.#open[this.#open.length - 1] ?? 0] ?? 0) <= node) {
      this.#open.pop()
      this.#current = -1
    }
  }

  enter(node: number): void {
    this.#open.push(node)
    this.#current = -1
  }

  /** Content that is never read as text; links in it (foreign elements) still count. */
  skip(node: number): void {
    const last = this.#tree.end[node] ?? node
    for (let inner = node + 1; inner < last; inner++) if (this.#isLink[inner] === 1) this.link(inner)
  }

  link(node: number): void {
    if (this.#isLink[node] !== 1) return
    const block = this.#block(node)
    this.#counts.links[block]!++
    this.#inLink = this.#link.node.length
    this.#linkEnd = this.#tree.end[node] ?? node
    this.#link.node.push(node)
    this.#link.block.push(block)
    this.#link.words.push(0)
  }

  lineBreak(): void {
    if (++this.#breaks >= 2) this.#current = -1
  }

  text(node: number): void {
    if (this.#tree.isBlank(node)) return
    measureText(this.#tree.text(node), this.#measure)
    if (this.#measure.characters === 0) return
    this.#breaks = 0
    const block = this.#block(node)
    this.#to[block] = node + 1
    const { words, lower, sentences, commas, characters } = this.#counts
    words[block]! += this.#measure.words
    lower[block]! += this.#measure.lower
    sentences[block]! += this.#measure.sentences
    commas[block]! += this.#measure.commas
    characters[block]! += this.#measure.characters
    if (this.#inLink >= 0) this.#linkText(block)
  }

  finish(): { blocks: Blocks; links: Links } {
    const { node, block, words } = this.#link
    const count = this.#holder.length
    const counts = Object.fromEntries(
      BLOCK_COUNTS.map((name) => [name, Float32Array.from(this.#counts[name])]),
    ) as Counts<Float32Array>
    return {
      blocks: {
        count,
        holder: Int32Array.from(this.#holder),
        from: Int32Array.from(this.#from),
        to: Int32Array.from(this.#to),
        ...counts,
      },
      links: {
        count: node.length,
        node: Int32Array.from(node),
        block: Int32Array.from(block),
        words: Float32Array.from(words),
      },
    }
  }

  #linkText(block: number): void {
    const link = this.#inLink
    this.#counts.linkWords[block]! += this.#measure.words
    // A link around whole blocks (a card) belongs to the first of them that has words.
    if (this.#link.words[link] === 0 && this.#link.block[link] !== block) {
      this.#link.block[link] = block
      this.#counts.links[block]!++
    }
    this.#link.words[link] = (this.#link.words[link] ?? 0) + this.#measure.words
  }

  #block(node: number): number {
    if (this.#current < 0) {
      this.#current = this.#holder.length
      this.#holder.push(this.#open[this.#open.length - 1] ?? 0)
      this.#from.push(node)
      this.#to.push(node + 1)
      for (const name of BLOCK_COUNTS) this.#counts[name].push(0)
    }
    return this.#current
  }
}
