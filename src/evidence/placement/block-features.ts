import { CUE } from './cues.ts'
import { feature, type Feature } from './feature.ts'
import type { Groups, Layout } from './layout.ts'
import { PHRASE } from './phrases.ts'
import { within } from './sums.ts'

// Forty measures of 150 tried, plus those that readers ask about: with more, cross-validated F1 does not rise.

const ratio = (a: number, b: number): number => (b > 0 ? a / b : 0)
const log = (value: number): number => Math.log2(1 + value)
const total = (sums: Float64Array): number => sums[sums.length - 1] ?? 0
const holder = ({ blocks }: Layout, b: number): number => blocks.holder[b]!

const OWN: readonly Feature[] = [
  feature('words', 'own-text', ({ blocks }, b) => blocks.words[b]!),
  feature('unlinked words', 'own-text', ({ blocks }, b) => blocks.words[b]! - blocks.linkWords[b]!),
  feature('link density', 'link-density', ({ blocks }, b) => ratio(blocks.linkWords[b]!, blocks.words[b]!)),
  feature('lower-case share', 'own-text', ({ blocks }, b) => ratio(blocks.lower[b]!, blocks.words[b]!)),
  feature('attributes', 'markup', (page, b) => page.marks.attributes[holder(page, b)]!),
  feature('asks', 'wording', ({ asks }, b) => asks(b)),
]

const CUES: readonly Feature[] = (['nav', 'footer', 'sidebar', 'related', 'comment'] as const).map((cue) =>
  feature(`cue ${cue}`, 'names', (page, b) => ((page.cues[holder(page, b)]! & CUE[cue]) === 0 ? 0 : 1)),
)

/** Blocks of one place in the template: equal tag and class of the element, or of its parent too. */
function group(name: string, of: (page: Layout) => Groups): readonly Feature[] {
  const measure = (value: (groups: Groups, id: number) => number) => (page: Layout, b: number) =>
    value(of(page), of(page).of[b]!)
  return [
    feature(
      `${name} size`,
      'template',
      measure(({ size }, id) => log(size[id]!)),
    ),
    feature(
      `${name} link density`,
      'template',
      measure(({ linkWords, words }, id) => ratio(linkWords[id]!, words[id]!)),
    ),
    feature(
      `${name} mean words`,
      'template',
      measure(({ words, size }, id) => ratio(words[id]!, size[id]!)),
    ),
  ]
}

const TEMPLATE: readonly Feature[] = [
  ...group('pair', ({ pairs }) => pairs),
  ...group('single', ({ singles }) => singles),
  feature('pair of page prose', 'template', ({ pairs, sums }, b) =>
    ratio(pairs.prose[pairs.of[b]!]!, total(sums.prose)),
  ),
]

/** Measures of the n-th container around the block, each with more blocks in it than the one before. */
function container(level: number): readonly Feature[] {
  const measure = (value: (page: Layout, node: number) => number) => (page: Layout, b: number) => {
    let node = holder(page, b)
    for (let i = 0; i < level && node >= 0; i++) node = page.wider[node]!
    return node < 0 ? -1 : value(page, node)
  }
  const sum = ({ sums, tree }: Layout, of: Float64Array, node: number): number => within(sums, of, tree, node)
  const share = (part: (page: Layout) => Float64Array, whole: (page: Layout) => Float64Array) =>
    measure((page, node) => ratio(sum(page, part(page), node), sum(page, whole(page), node)))
  return [
    feature(
      `container ${level} links`,
      'surroundings',
      measure((page, node) => log(sum(page, page.sums.links, node))),
    ),
    feature(
      `container ${level} link density`,
      'link-density',
      share(
        (page) => page.sums.linkWords,
        (page) => page.sums.words,
      ),
    ),
    feature(
      `container ${level} prose share`,
      'surroundings',
      share(
        (page) => page.sums.prose,
        (page) => page.sums.words,
      ),
    ),
    feature(
      `container ${level} external`,
      'address',
      share(
        (page) => page.external,
        (page) => page.sums.links,
      ),
    ),
    feature(
      `container ${level} of page prose`,
      'main-content',
      measure((page, node) => ratio(sum(page, page.sums.prose, node), total(page.sums.prose))),
    ),
  ]
}

/** Farther than this is far. */
const FAR = 12

/** How many steps up from a main-content candidate an element stands that holds the block too: 0 when the block is inside. */
function steps(page: Layout, b: number, candidate: number): number {
  if (candidate < 0) return -1
  const node = holder(page, b)
  let up = candidate
  for (let i = 0; i < FAR; i++) {
    if (up < 0 || (node >= up && node < page.tree.end[up]!)) return i
    up = page.tree.parent[up]!
  }
  return FAR
}

const MAIN: readonly Feature[] = [
  feature('steps to holding', 'main-content', (page, b) => steps(page, b, page.main.holding)),
  feature('steps to scoring', 'main-content', (page, b) => steps(page, b, page.main.scoring)),
  feature('steps to declared', 'main-content', (page, b) => steps(page, b, page.main.declared)),
  feature('below holding', 'main-content', (page, b) =>
    page.main.holding < 0 ? -1 : page.depth[holder(page, b)]! - page.depth[page.main.holding]!,
  ),
  feature('after run', 'main-content', ({ main }, b) => Math.max(0, b - main.run.end + 1)),
]

const POSITION: readonly Feature[] = [
  feature('prose before', 'position', ({ sums }, b) => ratio(sums.prose[b]!, total(sums.prose))),
  feature('prose after', 'position', ({ sums }, b) => ratio(total(sums.prose) - sums.prose[b + 1]!, total(sums.prose))),
  feature('words before', 'position', ({ sums }, b) => ratio(sums.words[b]!, total(sums.words))),
  feature('since title', 'position', ({ title }, b) => (title < 0 ? -1000 : b - title)),
]

const HEADING: readonly Feature[] = [
  feature('heading says related', 'wording', (page, b) => (headingSays(page, b) === PHRASE.related ? 1 : 0)),
  feature('heading says sources', 'wording', (page, b) => (headingSays(page, b) === PHRASE.sources ? 1 : 0)),
  feature('heading steps', 'markup', (page, b) =>
    page.heading[b]! < 0 ? -1 : page.depth[holder(page, b)]! - page.depth[holder(page, page.heading[b]!)]!,
  ),
  // What stands before the blocks of one place: prose introduces a list of sources, a label a menu.
  feature('run lead prose', 'neighbours', ({ prose, lead }, b) => prose[lead[b]!] ?? 0),
]

function headingSays({ heading, phrase }: Layout, b: number): number {
  return heading[b]! < 0 ? PHRASE.none : phrase(heading[b]!)
}

/** All that the table may ask about a block. */
export const BLOCK_FEATURES: readonly Feature[] = [
  ...OWN,
  ...CUES,
  ...TEMPLATE,
  ...[1, 2, 3, 4].flatMap(container),
  ...MAIN,
  ...POSITION,
  ...HEADING,
]
