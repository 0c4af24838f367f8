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

/** A block as long as it grows. */
type Draft = { -readonly [Column in keyof Omit<Blocks, 'count'>]: number }

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
  readonly #blocks: Draft[] = []
  readonly #links = { node: [] as number[], block: [] as number[], words: [] as number[] }
  /** The block that text at hand belongs to; null where the next text begins one. */
  #current: Draft | null = null
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
    while (this.#open.length > 0 && end[this.#open[this.#open.length - 1]!]! <= node) {
      this.#open.pop()
      this.#current = null
    }
  }

  enter(node: number): void {
    this.#open.push(node)
    this.#current = null
  }

  /** Content that is never read as text; links in it (foreign elements) still count. */
  skip(node: number): void {
    const last = this.#tree.end[node] ?? node
    for (let inner = node + 1; inner < last; inner++) if (this.#isLink[inner] === 1) this.link(inner)
  }

  link(node: number): void {
    if (this.#isLink[node] !== 1) return
    this.#blockAt(node).links++
    this.#inLink = this.#links.node.length
    this.#linkEnd = this.#tree.end[node] ?? node
    this.#links.node.push(node)
    this.#links.block.push(this.#blocks.length - 1)
    this.#links.words.push(0)
  }

  lineBreak(): void {
    if (++this.#breaks >= 2) this.#current = null
  }

  text(node: number): void {
    if (this.#tree.isBlank(node)) return
    const measure = this.#measure
    measureText(this.#tree.text(node), measure)
    if (measure.characters === 0) return
    this.#breaks = 0
    const block = this.#blockAt(node)
    block.to = node + 1
    block.words += measure.words
    block.lower += measure.lower
    block.sentences += measure.sentences
    block.commas += measure.commas
    block.characters += measure.characters
    if (this.#inLink >= 0) this.#linkText(block)
  }

  finish(): { blocks: Blocks; links: Links } {
    const { node, block, words } = this.#links
    return {
      blocks: columns(this.#blocks),
      links: {
        count: node.length,
        node: Int32Array.from(node),
        block: Int32Array.from(block),
        words: Float32Array.from(words),
      },
    }
  }

  #linkText(block: Draft): void {
    const link = this.#inLink
    const { block: blockOf, words } = this.#links
    block.linkWords += this.#measure.words
    // A link around whole blocks (a card) belongs to the first of them that has words.
    if (words[link] === 0 && blockOf[link] !== this.#blocks.length - 1) {
      blockOf[link] = this.#blocks.length - 1
      block.links++
    }
    words[link]! += this.#measure.words
  }

  /** The block that what stands here belongs to: the last one, or a new one. */
  #blockAt(node: number): Draft {
    if (this.#current !== null) return this.#current
    const place = { holder: this.#open[this.#open.length - 1] ?? 0, from: node, to: node + 1 }
    const counts = { words: 0, linkWords: 0, lower: 0, sentences: 0, commas: 0, characters: 0, links: 0 }
    this.#current = { ...place, ...counts }
    this.#blocks.push(this.#current)
    return this.#current
  }
}

function columns(drafts: readonly Draft[]): Blocks {
  const count = drafts.length
  const places = () => new Int32Array(count)
  const counts = () => new Float32Array(count)
  const blocks = {
    ...{ count, holder: places(), from: places(), to: places() },
    ...{ words: counts(), linkWords: counts(), lower: counts(), sentences: counts() },
    ...{ commas: counts(), characters: counts(), links: counts() },
  }
  for (let at = 0; at < count; at++) {
    const draft = drafts[at]!
    blocks.holder[at] = draft.holder
    blocks.from[at] = draft.from
    blocks.to[at] = draft.to
    blocks.words[at] = draft.words
    blocks.linkWords[at] = draft.linkWords
    blocks.lower[at] = draft.lower
    blocks.sentences[at] = draft.sentences
    blocks.commas[at] = draft.commas
    blocks.characters[at] = draft.characters
    blocks.links[at] = draft.links
  }
  return blocks
}
