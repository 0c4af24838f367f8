import type { PageTree } from '../tree/index.ts'
import type { Blocks } from './block-rows.ts'
import { CUE } from './cues.ts'
import type { Outline } from './outline.ts'
import { within, type Sums } from './sums.ts'

/** Parts no page is there for, even where they hold most of its words. */
const NEVER_MAIN = CUE.form | CUE.nav | CUE.footer | CUE.overlay | CUE.newsletter | CUE.sidebar
/** Parts whose sentences (a cookie notice, the note under a form, a teaser) say nothing of where the page's own text stands. */
const APART = NEVER_MAIN | CUE.header | CUE.related | CUE.ad | CUE.labels | CUE.share
const CUES = Object.values(CUE).filter((cue) => (cue & APART) !== 0)

// Shares tried in cross-validation: .3 and .5 for either are no better.
/** An element with more of the page's words than this is no part of it, whatever its name (`page-header-wrapper`). */
const PART = 0.3
/** A name with more of the page's unlinked words than this in all means something else on this page (`not-a-paywall`). */
const NAMED = 0.4

/** With fewer words of running text than this the page has no text but its lists and lines: those count instead. */
const SCANT = 40
/** Fewest words of such a line; what is shorter is a label. */
const LINE = 4

/**
 * The running text that tells where the main content is, in words by block: sentences outside the parts set apart by name.
 * On a page with hardly any, every line that is no heading and stands in no such part counts, its links too.
 */
export function mainProse(
  tree: PageTree,
  blocks: Blocks,
  marks: Outline,
  sums: Sums,
  prose: Float32Array,
): Float32Array {
  const { apart, never } = partsOf(tree, marks, sums)
  const trusted = trustedOf(blocks, apart)
  const main = prose.map((words, b) => ((apart[blocks.holder[b]!]! & trusted) === 0 ? words : 0))
  if (main.reduce((all, words) => all + words, 0) >= SCANT) return main
  return main.map((words, b) => {
    const holder = blocks.holder[b]!
    const isLine = blocks.words[b]! >= LINE && never[holder] === 0 && (marks.cues[holder]! & CUE.heading) === 0
    return isLine ? blocks.words[b]! : words
  })
}

/** By node: the names of the parts it stands in, large ones left out of `apart`. */
function partsOf(tree: PageTree, marks: Outline, sums: Sums): { apart: Int32Array; never: Int32Array } {
  const apart = new Int32Array(tree.size)
  const never = new Int32Array(tree.size)
  const most = (sums.words[sums.words.length - 1] ?? 0) * PART
  for (let node = 0; node < tree.size; node++) {
    const above = tree.parent[node] ?? -1
    const cues = marks.cues[node]! & APART
    const isPart = cues !== 0 && within(sums, sums.words, tree, node) <= most
    apart[node] = (isPart ? cues : 0) | (above < 0 ? 0 : apart[above]!)
    never[node] = (cues & NEVER_MAIN) | (above < 0 ? 0 : never[above]!)
  }
  return { apart, never }
}

/** The names that set a part apart on this page: bits of `CUE`. */
function trustedOf(blocks: Blocks, apart: Int32Array): number {
  const words = new Map<number, number>()
  let all = 0
  for (let b = 0; b < blocks.count; b++) {
    const own = blocks.words[b]! - blocks.linkWords[b]!
    const cues = apart[blocks.holder[b]!]!
    all += own
    if (cues !== 0) words.set(cues, (words.get(cues) ?? 0) + own)
  }
  const of = (cue: number) => [...words].reduce((sum, [cues, own]) => ((cues & cue) === 0 ? sum : sum + own), 0)
  return CUES.reduce((trusted, cue) => (of(cue) <= all * NAMED ? trusted | cue : trusted), 0)
}
