import { CUE } from './cues.ts'
import type { Feature, Ground } from './feature.ts'
import type { Groups, Layout } from './layout.ts'
import { within } from './sums.ts'

const at = (values: ArrayLike<number>, index: number) => values[index] ?? 0
const ratio = (a: number, b: number) => (b > 0 ? a / b : 0)
const log = (value: number) => Math.log2(1 + value)
const holder = (page: Layout, b: number) => at(page.blocks.holder, b)
const own = (page: Layout, b: number) => at(page.blocks.words, b) - at(page.blocks.linkWords, b)

function feature(name: string, ground: Ground, value: Feature['value']): Feature {
  return { name, ground, value }
}

const OWN: readonly Feature[] = [
  feature('words', 'own-text', (page, b) => at(page.blocks.words, b)),
  feature('unlinked words', 'own-text', own),
  feature('link density', 'link-density', (page, b) => ratio(at(page.blocks.linkWords, b), at(page.blocks.words, b))),
  feature('links', 'link-density', (page, b) => at(page.blocks.links, b)),
  feature('sentences', 'own-text', (page, b) => at(page.blocks.sentences, b)),
  feature('commas per word', 'own-text', (page, b) => ratio(at(page.blocks.commas, b), at(page.blocks.words, b))),
  feature('lower-case share', 'own-text', (page, b) => ratio(at(page.blocks.lower, b), at(page.blocks.words, b))),
  feature('number share', 'own-text', (page, b) => ratio(at(page.blocks.digits, b), at(page.blocks.words, b))),
  feature('word length', 'own-text', (page, b) => ratio(at(page.blocks.characters, b), at(page.blocks.words, b))),
  feature('images', 'own-text', (page, b) => at(page.blocks.images, b)),
  feature('lines', 'own-text', (page, b) => at(page.blocks.lines, b)),
  feature('prose', 'own-text', (page, b) => at(page.prose, b)),
]

const TAGS = ['p', 'li', 'td', 'div', 'dd', 'span', 'blockquote']
const INHERITED = [
  'nav',
  'header',
  'footer',
  'sidebar',
  'related',
  'comment',
  'bio',
  'share',
  'ad',
  'newsletter',
  'labels',
  'content',
  'form',
  'trail',
  'overlay',
  'list',
  'table',
  'figure',
  'articleBody',
  'post',
  'article',
  'quote',
  'main',
  'hidden',
] as const
const LANDMARKS: ReadonlySet<string> = new Set(['list', 'table', 'figure', 'quote', 'article', 'main', 'form'])

const MARKUP: readonly Feature[] = [
  ...TAGS.map((tag) =>
    feature(`in ${tag}`, 'markup', (page, b) => (page.tree.tags[at(page.tree.tag, holder(page, b))] === tag ? 1 : 0)),
  ),
  feature('in heading', 'markup', (page, b) => (at(page.marks.cues, holder(page, b)) & CUE.heading ? 1 : 0)),
  feature('depth', 'markup', (page, b) => at(page.depth, holder(page, b))),
  feature('classed', 'markup', (page, b) => at(page.marks.hasClass, holder(page, b))),
  feature('attributes', 'markup', (page, b) => at(page.marks.attributes, holder(page, b))),
  feature('parent classed', 'markup', (page, b) => at(page.marks.hasClass, at(page.tree.parent, holder(page, b)))),
  ...INHERITED.map((cue) =>
    feature(`cue ${cue}`, LANDMARKS.has(cue) ? 'markup' : 'names', (page, b) =>
      at(page.cues, holder(page, b)) & CUE[cue] ? 1 : 0,
    ),
  ),
]

/** Measures of the n-th wider container around the block. */
function container(level: number): readonly Feature[] {
  const of = (value: (page: Layout, node: number, b: number) => number) => (page: Layout, b: number) => {
    let node = holder(page, b)
    for (let i = 0; i < level && node >= 0; i++) node = at(page.wider, node)
    return node < 0 ? -1 : value(page, node, b)
  }
  const { sums } = { sums: (page: Layout) => page.sums }
  const sum = (page: Layout, of: Float64Array, node: number) => within(sums(page), of, page.tree, node)
  return [
    feature(
      `container ${level} words`,
      'surroundings',
      of((page, node) => log(sum(page, page.sums.words, node))),
    ),
    feature(
      `container ${level} link density`,
      'link-density',
      of((page, node) => ratio(sum(page, page.sums.linkWords, node), sum(page, page.sums.words, node))),
    ),
    feature(
      `container ${level} prose share`,
      'surroundings',
      of((page, node) => ratio(sum(page, page.sums.prose, node), sum(page, page.sums.words, node))),
    ),
    feature(
      `container ${level} of page prose`,
      'main-content',
      of((page, node) => ratio(sum(page, page.sums.prose, node), total(page.sums.prose))),
    ),
    feature(
      `container ${level} links`,
      'surroundings',
      of((page, node) => log(sum(page, page.sums.links, node))),
    ),
  ]
}

function total(sums: Float64Array): number {
  return at(sums, sums.length - 1)
}

function group(name: string, of: (page: Layout) => Groups): readonly Feature[] {
  const g = (value: (groups: Groups, id: number) => number) => (page: Layout, b: number) =>
    value(of(page), at(of(page).of, b))
  return [
    feature(
      `${name} size`,
      'template',
      g((groups, id) => log(at(groups.size, id))),
    ),
    feature(
      `${name} link density`,
      'template',
      g((groups, id) => ratio(at(groups.linkWords, id), at(groups.words, id))),
    ),
    feature(
      `${name} mean words`,
      'template',
      g((groups, id) => ratio(at(groups.words, id), at(groups.size, id))),
    ),
    feature(
      `${name} mean prose`,
      'template',
      g((groups, id) => ratio(at(groups.prose, id), at(groups.size, id))),
    ),
  ]
}

const TEMPLATE: readonly Feature[] = [
  ...group('pair', (page) => page.pairs),
  ...group('single', (page) => page.singles),
  feature('pair of page prose', 'template', (page, b) =>
    ratio(at(page.pairs.prose, at(page.pairs.of, b)), total(page.sums.prose)),
  ),
  feature('twins', 'template', (page, b) => at(page.twins, holder(page, b))),
  feature('twin words', 'template', (page, b) => ofTwin(page, b, page.sums.words)),
  feature('twin link density', 'template', (page, b) =>
    ratio(ofTwin(page, b, page.sums.linkWords), ofTwin(page, b, page.sums.words)),
  ),
  feature('twin prose', 'template', (page, b) => ofTwin(page, b, page.sums.prose)),
]

function ofTwin(page: Layout, b: number, sums: Float64Array): number {
  const twin = at(page.twin, holder(page, b))
  return twin < 0 ? -1 : within(page.sums, sums, page.tree, twin)
}

/** How many steps up from the candidate an element stands that holds the block too: 0 inside, at most 12. */
function steps(page: Layout, b: number, candidate: number): number {
  if (candidate < 0) return -1
  const node = holder(page, b)
  let up = candidate
  for (let i = 0; i < 12; i++) {
    if (up < 0 || (node >= up && node < at(page.tree.end, up))) return i
    up = at(page.tree.parent, up)
  }
  return 12
}

const MAIN: readonly Feature[] = [
  feature('steps to holding', 'main-content', (page, b) => steps(page, b, page.main.holding)),
  feature('steps to scoring', 'main-content', (page, b) => steps(page, b, page.main.scoring)),
  feature('steps to declared', 'main-content', (page, b) => steps(page, b, page.main.declared)),
  feature('below holding', 'main-content', (page, b) =>
    page.main.holding < 0 ? -1 : at(page.depth, holder(page, b)) - at(page.depth, page.main.holding),
  ),
  feature('below scoring', 'main-content', (page, b) =>
    page.main.scoring < 0 ? -1 : at(page.depth, holder(page, b)) - at(page.depth, page.main.scoring),
  ),
  feature('before run', 'main-content', (page, b) => Math.max(0, page.main.run.start - b)),
  feature('after run', 'main-content', (page, b) => Math.max(0, b - page.main.run.end + 1)),
  feature('prose before', 'position', (page, b) => ratio(at(page.sums.prose, b), total(page.sums.prose))),
  feature('prose after', 'position', (page, b) =>
    ratio(total(page.sums.prose) - at(page.sums.prose, b + 1), total(page.sums.prose)),
  ),
  feature('words before', 'position', (page, b) => ratio(at(page.sums.words, b), total(page.sums.words))),
  feature('place', 'position', (page, b) => ratio(b, page.blocks.count)),
  feature('since title', 'position', (page, b) => (page.title < 0 ? -1000 : b - page.title)),
  feature('from end', 'position', (page, b) => log(page.blocks.count - b)),
]

function neighbour(offset: number): readonly Feature[] {
  const name = offset < 0 ? `${-offset} before` : `${offset} after`
  return [
    feature(`unlinked words ${name}`, 'neighbours', (page, b) => own(page, b + offset)),
    feature(`link density ${name}`, 'neighbours', (page, b) =>
      ratio(at(page.blocks.linkWords, b + offset), at(page.blocks.words, b + offset)),
    ),
  ]
}

function around(reach: number): Feature {
  return feature(`prose within ${reach}`, 'neighbours', (page, b) => {
    const low = Math.max(0, b - reach)
    const high = Math.min(page.blocks.count, b + reach + 1)
    return at(page.sums.prose, high) - at(page.sums.prose, low) - at(page.prose, b)
  })
}

const NEIGHBOURS: readonly Feature[] = [...[-2, -1, 1, 2].flatMap(neighbour), around(3), around(10)]

const HEADING: readonly Feature[] = [
  feature('since heading', 'position', (page, b) => (at(page.heading, b) < 0 ? -1 : b - at(page.heading, b))),
  ...(['related', 'sources', 'comments', 'author', 'newsletter', 'share', 'labels', 'more'] as const).flatMap(
    (_, i) => [
      feature(`heading says ${_}`, 'wording', (page, b) =>
        at(page.heading, b) >= 0 && at(page.phrase, at(page.heading, b)) === i + 1 ? 1 : 0,
      ),
      feature(`says ${_}`, 'wording', (page, b) => (at(page.phrase, b) === i + 1 ? 1 : 0)),
    ],
  ),
  feature('heading steps', 'markup', (page, b) =>
    at(page.heading, b) < 0 ? -1 : at(page.depth, holder(page, b)) - at(page.depth, holder(page, at(page.heading, b))),
  ),
]

const RUN: readonly Feature[] = [
  feature('run length', 'template', (page, b) => at(page.tail, b) - at(page.lead, b) - 1),
  feature('run lead colon', 'wording', (page, b) => (page.blocks.ending[at(page.lead, b)] === 58 ? 1 : 0)),
  feature('run lead prose', 'neighbours', (page, b) => at(page.prose, at(page.lead, b))),
  feature('run tail prose', 'neighbours', (page, b) => at(page.prose, at(page.tail, b))),
  feature('ends as sentence', 'own-text', (page, b) =>
    [46, 33, 63, 0x2026, 0x3002].includes(at(page.blocks.ending, b)) ? 1 : 0,
  ),
  feature('asks', 'wording', (page, b) => at(page.asks, b)),
  feature('external of block', 'address', (page, b) =>
    ratio(at(page.external, b + 1) - at(page.external, b), at(page.blocks.links, b)),
  ),
  ...[1, 2, 3].map((level) =>
    feature(`container ${level} external`, 'address', (page, b) => {
      let node = holder(page, b)
      for (let i = 0; i < level && node >= 0; i++) node = at(page.wider, node)
      return node < 0
        ? -1
        : ratio(within(page.sums, page.external, page.tree, node), within(page.sums, page.sums.links, page.tree, node))
    }),
  ),
]

const PAGE: readonly Feature[] = [
  feature('page words', 'page', (page) => log(total(page.sums.words))),
  feature('page prose', 'page', (page) => log(total(page.sums.prose))),
  feature('page prose share', 'page', (page) => ratio(total(page.sums.prose), total(page.sums.words))),
  feature('page link density', 'page', (page) => ratio(total(page.sums.linkWords), total(page.sums.words))),
  feature('page links', 'page', (page) => log(page.links.count)),
  feature('holding prose share', 'page', (page) =>
    page.main.holding < 0
      ? -1
      : ratio(
          within(page.sums, page.sums.prose, page.tree, page.main.holding),
          within(page.sums, page.sums.words, page.tree, page.main.holding),
        ),
  ),
]

/** All that the model may know about a block, whether it holds links or not. */
export const BLOCK_FEATURES: readonly Feature[] = [
  ...OWN,
  ...MARKUP,
  ...[1, 2, 3, 4].flatMap(container),
  ...TEMPLATE,
  ...MAIN,
  ...NEIGHBOURS,
  ...HEADING,
  ...RUN,
  ...PAGE,
]
