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
  readonly digits: Float32Array
  readonly sentences: Float32Array
  readonly commas: Float32Array
  readonly characters: Float32Array
  readonly links: Float32Array
  readonly images: Float32Array
  readonly lines: Float32Array
  /** Last visible character. */
  readonly ending: Uint16Array
}

/** The links of the page, in document order. `before` and `after`: words of the block on either side of the link. */
export interface Links {
  readonly count: number
  readonly node: Int32Array
  readonly block: Int32Array
  readonly words: Float32Array
  readonly lower: Float32Array
  readonly before: Float32Array
  readonly image: Uint8Array
}

const BLOCK_COUNTS = [
  'words',
  'linkWords',
  'lower',
  'digits',
  'sentences',
  'commas',
  'characters',
  'links',
  'images',
  'lines',
] as const
type BlockCounts = Record<(typeof BLOCK_COUNTS)[number], Float32Array>

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
    else if (kind === FLOW.image) cutter.image()
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
  readonly #ending: number[] = []
  readonly #counts: BlockCounts
  readonly #link = {
    node: [] as number[],
    block: [] as number[],
    words: [] as number[],
    lower: [] as number[],
    before: [] as number[],
    image: [] as number[],
  }
  #current = -1
  #breaks = 0
  #inLink = -1
  #linkEnd = 0

  constructor(tree: PageTree, marks: Outline) {
    this.#tree = tree
    this.#isLink = marks.isLink
    // One block per node at most.
    this.#counts = Object.fromEntries(BLOCK_COUNTS.map((name) => [name, new Float32Array(tree.size)])) as BlockCounts
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
    this.#add('links', 1)
    this.#inLink = this.#link.node.length
    this.#linkEnd = this.#tree.end[node] ?? node
    this.#link.node.push(node)
    this.#link.block.push(block)
    this.#link.words.push(0)
    this.#link.lower.push(0)
    this.#link.image.push(0)
    this.#link.before.push(this.#counts.words[block] ?? 0)
  }

  lineBreak(): void {
    if (this.#current >= 0) this.#add('lines', 1)
    if (++this.#breaks >= 2) this.#current = -1
  }

  image(): void {
    if (this.#inLink >= 0) this.#link.image[this.#inLink] = 1
    if (this.#current >= 0) this.#add('images', 1)
  }

  text(node: number): void {
    measureText(this.#tree.text(node), this.#measure)
    if (this.#measure.characters === 0) return
    this.#breaks = 0
    const block = this.#block(node)
    this.#to[block] = node + 1
    this.#ending[block] = this.#measure.last
    this.#add('words', this.#measure.words)
    this.#add('lower', this.#measure.lower)
    this.#add('digits', this.#measure.digits)
    this.#add('sentences', this.#measure.sentences)
    this.#add('commas', this.#measure.commas)
    this.#add('characters', this.#measure.characters)
    if (this.#inLink >= 0) this.#linkText(block)
  }

  finish(): { blocks: Blocks; links: Links } {
    const { node, block, words, lower, before, image } = this.#link
    const count = this.#holder.length
    const counts = Object.fromEntries(
      BLOCK_COUNTS.map((name) => [name, this.#counts[name].slice(0, count)]),
    ) as BlockCounts
    return {
      blocks: {
        count,
        holder: Int32Array.from(this.#holder),
        from: Int32Array.from(this.#from),
        to: Int32Array.from(this.#to),
        ending: Uint16Array.from(this.#ending),
        ...counts,
      },
      links: {
        count: node.length,
        node: Int32Array.from(node),
        block: Int32Array.from(block),
        words: Float32Array.from(words),
        lower: Float32Array.from(lower),
        before: Float32Array.from(before),
        image: Uint8Array.from(image),
      },
    }
  }

  #linkText(block: number): void {
    const link = this.#inLink
    this.#add('linkWords', this.#measure.words)
    // A link around whole blocks (a card) belongs to the first of them that has words.
    if (this.#link.words[link] === 0 && this.#link.block[link] !== block) {
      this.#link.block[link] = block
      this.#link.before[link] = (this.#counts.words[block] ?? 0) - this.#measure.words
      this.#add('links', 1)
    }
    this.#link.words[link] = (this.#link.words[link] ?? 0) + this.#measure.words
    this.#link.lower[link] = (this.#link.lower[link] ?? 0) + this.#measure.lower
  }

  #add(name: (typeof BLOCK_COUNTS)[number], amount: number): void {
    const counts = this.#counts[name]
    counts[this.#current] = (counts[this.#current] ?? 0) + amount
  }

  #block(node: number): number {
    if (this.#current < 0) {
      this.#current = this.#holder.length
      this.#holder.push(this.#open[this.#open.length - 1] ?? 0)
      this.#from.push(node)
      this.#to.push(node + 1)
      this.#ending.push(0)
    }
    return this.#current
  }
}
