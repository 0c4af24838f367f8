import type { PageTree } from '../tree/index.ts'
import { readFlow } from '../flow.ts'
import { segment } from './blocks.ts'
import { outline } from './outline.ts'
import { proseOf } from './sums.ts'

/** A block of text of the page. */
export interface Block {
  /** The element it stands in. */
  readonly node: number
  /** Its texts are the text nodes `from .. to-1`. */
  readonly from: number
  readonly to: number
  readonly words: number
  readonly linkWords: number
  /** Words of running text: its unlinked words where it reads as sentences, else 0. */
  readonly prose: number
}

/** The blocks of a page in document order, and the block of each `a[href]`, in document order too. */
export function blocksOf(tree: PageTree): { readonly blocks: readonly Block[]; readonly ofLink: readonly number[] } {
  const { blocks, links } = segment(tree, readFlow(tree), outline(tree))
  const prose = proseOf(tree, blocks)
  return {
    blocks: Array.from({ length: blocks.count }, (_, b) => ({
      node: blocks.holder[b] ?? 0,
      from: blocks.from[b] ?? 0,
      to: blocks.to[b] ?? 0,
      words: blocks.words[b] ?? 0,
      linkWords: blocks.linkWords[b] ?? 0,
      prose: prose[b] ?? 0,
    })),
    ofLink: [...links.block],
  }
}
