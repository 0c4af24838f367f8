import type { PageTree } from '../tree/index.ts'
import type { Blocks } from './block-rows.ts'

/** Words that do not link, from which a block without a sentence mark counts as prose all the same. */
const LONG = 25
/** Fewest words of a sentence that is told from a label (jusText's `length_low` of 70 characters). */
const SHORT = 10
/** More linked words than this share make a list of links (jusText `max_link_density` 0.2, boilerpipe 0.33). */
const LINKED = 0.33

/** How many words of each block are running text: its unlinked words where it reads as sentences, else 0. */
export function proseOf({ room }: PageTree, blocks: Blocks): Float32Array {
  const prose = room.array(Float32Array, blocks.count)
  for (let b = 0; b < blocks.count; b++) {
    const words = blocks.words[b] ?? 0
    const own = words - (blocks.linkWords[b] ?? 0)
    const lower = blocks.lower[b] ?? 0
    const sentence = (blocks.sentences[b] ?? 0) > 0 || own >= LONG
    if (own >= SHORT && own >= words * (1 - LINKED) && sentence && lower * 3 >= words) prose[b] = own
  }
  return prose
}

/** Running totals over the blocks, so that the sum over any subtree is one subtraction. */
export interface Sums {
  /** Number of blocks that begin before the node; the blocks of a subtree are `first[node] .. first[end[node]]-1`. */
  readonly first: Int32Array
  readonly words: Float64Array
  readonly linkWords: Float64Array
  readonly prose: Float64Array
  readonly links: Float64Array
}

export function sumsOf(tree: PageTree, blocks: Blocks, prose: Float32Array): Sums {
  const first = tree.room.array(Int32Array, tree.size + 1)
  let block = 0
  for (let node = 0; node <= tree.size; node++) {
    while (block < blocks.count && (blocks.from[block] ?? 0) < node) block++
    first[node] = block
  }
  return {
    first,
    words: running(tree, blocks.words),
    linkWords: running(tree, blocks.linkWords),
    prose: running(tree, prose),
    links: running(tree, blocks.links),
  }
}

export function running({ room }: PageTree, values: Float32Array): Float64Array {
  const sums = room.array(Float64Array, values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0)
  return sums
}

/** The sum over the blocks of `node`'s subtree. */
export function within(sums: Sums, of: Float64Array, tree: PageTree, node: number): number {
  const low = sums.first[node] ?? 0
  const high = sums.first[tree.end[node] ?? 0] ?? 0
  return (of[high] ?? 0) - (of[low] ?? 0)
}
