import type { PageTree } from '../tree/index.ts'
import type { Blocks } from './block-rows.ts'
import { CUE } from './cues.ts'
import type { Outline } from './outline.ts'
import { within, type Sums } from './sums.ts'

/** Four independent guesses at where the main content is. A node, or -1 where there is nothing to go on. */
export interface MainContent {
  /** Smallest element with 60 % of the prose. */
  readonly holding: number
  /** Element that scores best by the paragraphs directly in it (the readability measure). */
  readonly scoring: number
  /** What the page itself calls it: articleBody, main, or the wordiest article. */
  readonly declared: number
  /** Longest run of prose, as blocks `start .. end-1`. */
  readonly run: { readonly start: number; readonly end: number }
}

export function mainContent(
  tree: PageTree,
  blocks: Blocks,
  marks: Outline,
  sums: Sums,
  prose: Float32Array,
): MainContent {
  return {
    holding: holding(tree, sums),
    scoring: scoring(tree, blocks, prose),
    declared: declared(tree, marks, sums),
    run: longestRun(blocks, prose),
  }
}

/** Share of the page's prose that its main container must hold; 0.6 did best among 0.4 .. 0.8 in cross-validation. */
const MOST = 0.6

function holding(tree: PageTree, sums: Sums): number {
  const total = sums.prose[sums.prose.length - 1] ?? 0
  const of = total > 0 ? sums.prose : sums.words
  const enough = (of[of.length - 1] ?? 0) * MOST
  if (enough === 0) return -1
  let best = -1
  // Elements that hold more than half lie on one path, so the last one in document order is the deepest.
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] !== 0 && within(sums, of, tree, node) >= enough) best = node
  }
  return best
}

function scoring(tree: PageTree, blocks: Blocks, prose: Float32Array): number {
  const score = tree.room.array(Float64Array, tree.size)
  let best = -1
  const give = (node: number, points: number) => {
    if (node < 0) return
    const now = (score[node] ?? 0) + points
    score[node] = now
    if (best < 0 || now > (score[best] ?? 0)) best = node
  }
  for (let b = 0; b < blocks.count; b++) {
    if ((prose[b] ?? 0) === 0) continue
    // Readability.js `_grabArticle`: one point, one per comma, one per 100 characters up to three; the parent all, the grandparent half.
    const points = 1 + (blocks.commas[b] ?? 0) + Math.min(3, (blocks.characters[b] ?? 0) / 100)
    const parent = tree.parent[blocks.holder[b] ?? 0] ?? -1
    give(parent, points)
    if (parent >= 0) give(tree.parent[parent] ?? -1, points / 2)
  }
  return best
}

function declared(tree: PageTree, marks: Outline, sums: Sums): number {
  let best = -1
  let bestRank = 0
  for (let node = 0; node < tree.size; node++) {
    const cues = marks.cues[node] ?? 0
    const rank = cues & CUE.articleBody ? 3 : cues & CUE.main ? 2 : cues & CUE.article ? 1 : 0
    if (rank === 0 || rank < bestRank) continue
    if (rank === bestRank && within(sums, sums.words, tree, node) <= within(sums, sums.words, tree, best)) continue
    best = node
    bestRank = rank
  }
  return best
}

/** A block that is no prose costs this much, and each linked word one more. */
const GAP = 4

function longestRun(blocks: Blocks, prose: Float32Array): { start: number; end: number } {
  let best = { start: 0, end: 0 }
  let bestSum = 0
  let sum = 0
  let start = 0
  for (let b = 0; b < blocks.count; b++) {
    const own = prose[b] ?? 0
    sum += own > 0 ? own : -GAP - (blocks.linkWords[b] ?? 0)
    if (sum <= 0) {
      sum = 0
      start = b + 1
    } else if (sum > bestSum) {
      bestSum = sum
      best = { start, end: b + 1 }
    }
  }
  return best
}
