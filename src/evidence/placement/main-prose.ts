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
  const main = tree.room.array(Float32Array, prose.length)
  let all = 0
  for (let b = 0; b < main.length; b++) {
    if ((apart[blocks.holder[b]!]! & trusted) !== 0) continue
    main[b] = prose[b]!
    all += prose[b]!
  }
  if (all < SCANT) addLines(main, blocks, marks, never)
  return main
}

function addLines(main: Float32Array, blocks: Blocks, marks: Outline, never: Int32Array): void {
  for (let b = 0; b < main.length; b++) {
    const holder = blocks.holder[b]!
    if (blocks.words[b]! < LINE || never[holder] !== 0 || (marks.cues[holder]! & CUE.heading) !== 0) continue
    main[b] = blocks.words[b]!
  }
}

/** By node: the names of the parts it stands in, large ones left out of `apart`. */
function partsOf(tree: PageTree, marks: Outline, sums: Sums): { apart: Int32Array; never: Int32Array } {
  const apart = tree.room.array(Int32Array, tree.size)
  const never = tree.room.array(Int32Array, tree.size)
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
  // Of each name; an element may have several.
  const words = new Float64Array(CUES.length)
  let all = 0
  for (let b = 0; b < blocks.count; b++) {
    const own = blocks.words[b]! - blocks.linkWords[b]!
    const cues = apart[blocks.holder[b]!]!
    all += own
    if (cues === 0) continue
    for (let at = 0; at < CUES.length; at++) if ((cues & CUES[at]!) !== 0) words[at]! += own
  }
  return CUES.reduce((trusted, cue, at) => (words[at]! <= all * NAMED ? trusted | cue : trusted), 0)
}
