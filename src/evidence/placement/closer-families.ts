import { onOneLine } from '../flow.ts'
import { isCall } from './calls.ts'
import { CUE } from './cues.ts'
import { log, ratio, total, type Family } from './family.ts'
import type { Layout } from './layout.ts'
import { emptyMeasure, measureText } from './text-measure.ts'

const blockOf = ({ links }: Layout, link: number): number => links.block[link]!

const PAGE: Family = {
  columns: [
    ['page prose', 'surroundings'],
    ['page links', 'surroundings'],
  ],
  subjectOf: () => 0,
  measure: ({ sums, links }, _, row, at) => {
    row[at] = log(total(sums.prose))
    row[at + 1] = log(links.count)
  },
}

const AROUND = [-2, -1, 1, 2]

const NEXT_TO: Family = {
  columns: [
    ...AROUND.flatMap((place) => [
      [`words at ${place}`, 'neighbours'] as const,
      [`link density at ${place}`, 'neighbours'] as const,
      [`prose at ${place}`, 'neighbours'] as const,
    ]),
    ['since prose', 'neighbours'],
    ['until prose', 'neighbours'],
  ],
  subjectOf: blockOf,
  measure: ({ blocks, prose, sinceProse, untilProse }, block, row, at) => {
    let next = at
    for (const place of AROUND) {
      const b = block + place
      const isThere = b >= 0 && b < blocks.count
      row[next++] = isThere ? blocks.words[b]! : -1
      row[next++] = isThere ? ratio(blocks.linkWords[b]!, blocks.words[b]!) : -1
      row[next++] = isThere ? Number(prose[b]! > 0) : -1
    }
    row[next] = sinceProse[block]!
    row[next + 1] = untilProse[block]!
  },
}

/** What a line that names what follows begins with: "Related:", "Photo:". */
const LABEL = /^[^:]{2,30}:/
const LABEL_LENGTH = 40

const LINE: Family = {
  columns: [
    ['links in line', 'link-density'],
    ['begins with label', 'wording'],
    ['paragraph', 'markup'],
    ['list links', 'surroundings'],
    ['list link density', 'link-density'],
  ],
  subjectOf: blockOf,
  measure: ({ tree, flow, blocks, sums, marks, cues }, b, row, at) => {
    const holder = blocks.holder[b]!
    const begin = flow.start[blocks.from[b]!]!
    const text = flow.text.slice(begin, Math.min(begin + LABEL_LENGTH, flow.start[blocks.to[b]!]!))
    row[at] = blocks.links[b]!
    row[at + 1] = Number(LABEL.test(onOneLine(text).trim()))
    row[at + 2] = Number(tree.tags[tree.tag[holder]!] === 'p')
    let list = (cues[holder]! & CUE.list) === 0 ? -1 : holder
    while (list >= 0 && (marks.cues[list]! & CUE.list) === 0) list = tree.parent[list]!
    if (list < 0) {
      row[at + 3] = row[at + 4] = -1
      return
    }
    const low = sums.first[list]!
    const high = sums.first[tree.end[list]!]!
    row[at + 3] = log(sums.links[high]! - sums.links[low]!)
    row[at + 4] = ratio(sums.linkWords[high]! - sums.linkWords[low]!, sums.words[high]! - sums.words[low]!)
  },
}

const NAMES = ['post', 'article', 'heading', 'list'] as const

/** Of a longer link (a card) only so much is looked at, in characters and in nodes. */
const MUCH = 200
const MANY = 20

const ANCHOR: Family = {
  columns: [
    ...NAMES.map((cue) => [`link in ${cue}`, 'names'] as const),
    ['anchor characters', 'anchor'],
    ['anchor capitals', 'anchor'],
    ['anchor lower-case share', 'anchor'],
    ['anchor calls', 'wording'],
    ['link class', 'markup'],
    ['new window', 'markup'],
    ['bold', 'markup'],
  ],
  subjectOf: (_, link) => link,
  measure: ({ tree, flow, blocks, links, cues }, link, row, at) => {
    const node = links.node[link]!
    const from = flow.start[node]!
    const to = flow.start[tree.end[node]!]!
    const text = flow.text.slice(from, Math.min(to, from + MUCH)).trim()
    measureText(text, 0, text.length, ANCHOR_TEXT)
    let next = at
    for (const cue of NAMES) row[next++] = Number((cues[node]! & CUE[cue]) !== 0)
    row[next++] = to - from
    row[next++] = ratio(countOf(text, /\p{Lu}/gu), countOf(text, /\p{L}/gu))
    row[next++] = ratio(ANCHOR_TEXT.lower, ANCHOR_TEXT.words)
    row[next++] = Number(isCall(text))
    row[next++] = Number((tree.attribute(node, 'class') ?? '') !== '')
    row[next++] = Number(tree.attribute(node, 'target') === '_blank')
    row[next] = Number(isBold(tree, node, blocks.holder[links.block[link]!]!))
  },
}

const ANCHOR_TEXT = emptyMeasure()

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether what wraps the link within its block, or what it begins with, is in bold type. */
function isBold(tree: Layout['tree'], link: number, holder: number): boolean {
  const bold = (node: number): boolean => {
    const name = tree.tags[tree.tag[node]!]
    return name === 'b' || name === 'strong'
  }
  for (let up = link, i = 0; up >= 0 && up !== holder && i < MANY; up = tree.parent[up]!, i++) if (bold(up)) return true
  for (let node = link + 1; node < Math.min(tree.end[link]!, link + MANY); node++) if (bold(node)) return true
  return false
}

/** What the table may ask about a link that a first look leaves in doubt. */
export const CLOSER: readonly Family[] = [PAGE, NEXT_TO, LINE, ANCHOR]
