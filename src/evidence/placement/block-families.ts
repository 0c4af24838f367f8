import { CUE } from './cues.ts'
import { ratio, total, type Family } from './family.ts'
import type { Layout } from './layout.ts'
import { PHRASE } from './phrases.ts'

const blockOf = ({ links }: Layout, link: number): number => links.block[link]!
const holderOf = ({ blocks, links }: Layout, link: number): number => blocks.holder[links.block[link]!]!

const OWN: Family = {
  columns: [
    ['words', 'own-text'],
    ['unlinked words', 'own-text'],
    ['link density', 'link-density'],
    ['lower-case share', 'own-text'],
    ['asks', 'wording'],
  ],
  subjectOf: blockOf,
  measure: ({ blocks, asks }, b, row, at) => {
    const words = blocks.words[b]!
    row[at] = words
    row[at + 1] = words - blocks.linkWords[b]!
    row[at + 2] = ratio(blocks.linkWords[b]!, words)
    row[at + 3] = ratio(blocks.lower[b]!, words)
    row[at + 4] = asks(b)
  },
}

const NAMES = ['nav', 'footer', 'sidebar', 'related', 'comment'] as const

const HOLDER: Family = {
  columns: [
    ...NAMES.map((cue) => [`cue ${cue}`, 'names'] as const),
    ['attributes', 'markup'],
    ['steps to holding', 'main-content'],
    ['steps to scoring', 'main-content'],
    ['steps to declared', 'main-content'],
    ['below holding', 'main-content'],
  ],
  subjectOf: holderOf,
  measure: (page, node, row, at) => {
    const { cues, marks, main, depth } = page
    const own = cues[node]!
    let next = at
    for (const cue of NAMES) row[next++] = (own & CUE[cue]) === 0 ? 0 : 1
    row[next] = marks.attributes[node]!
    row[next + 1] = steps(page, node, main.holding)
    row[next + 2] = steps(page, node, main.scoring)
    row[next + 3] = steps(page, node, main.declared)
    row[next + 4] = main.holding < 0 ? -1 : depth[node]! - depth[main.holding]!
  },
}

/** Farther than this is far. */
const FAR = 12

/** How many steps up from a main-content candidate an element stands that holds the node too: 0 when the node is inside. */
function steps({ tree }: Layout, node: number, candidate: number): number {
  if (candidate < 0) return -1
  let up = candidate
  for (let i = 0; i < FAR; i++) {
    if (up < 0 || (node >= up && node < tree.end[up]!)) return i
    up = tree.parent[up]!
  }
  return FAR
}

const POSITION: Family = {
  columns: [
    ['after run', 'main-content'],
    ['prose before', 'position'],
    ['prose after', 'position'],
    ['words before', 'position'],
    ['since title', 'position'],
  ],
  subjectOf: blockOf,
  measure: ({ main, sums: { prose, words }, title }, b, row, at) => {
    row[at] = Math.max(0, b - main.run.end + 1)
    row[at + 1] = ratio(prose[b]!, total(prose))
    row[at + 2] = ratio(total(prose) - prose[b + 1]!, total(prose))
    row[at + 3] = ratio(words[b]!, total(words))
    row[at + 4] = title < 0 ? -1000 : b - title
  },
}

const HEADING: Family = {
  columns: [
    ['heading says related', 'wording'],
    ['heading says sources', 'wording'],
    ['heading steps', 'markup'],
    // What stands before the blocks of one place: prose introduces a list of sources, a label a menu.
    ['run lead prose', 'neighbours'],
  ],
  subjectOf: blockOf,
  measure: ({ heading, phrase, depth, blocks, prose, lead }, b, row, at) => {
    const head = heading[b]!
    const says = head < 0 ? PHRASE.none : phrase(head)
    row[at] = says === PHRASE.related ? 1 : 0
    row[at + 1] = says === PHRASE.sources ? 1 : 0
    row[at + 2] = head < 0 ? -1 : depth[blocks.holder[b]!]! - depth[blocks.holder[head]!]!
    row[at + 3] = prose[lead[b]!] ?? 0
  },
}

/** What the table may ask about the block that a link stands in. */
export const BLOCK: readonly Family[] = [OWN, HOLDER, POSITION, HEADING]
