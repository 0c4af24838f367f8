import { byName, type PageTree } from './tree/index.ts'
import type { Page } from './page.ts'
import { isProseIn } from './prose.ts'

/** What the page itself says, without what surrounds it. */
export interface MainText {
  /** Smallest element that holds most of the running text. */
  readonly node: number
  /** Blocks parted by newlines. */
  readonly text: string
  /** Whether a node stands in navigation, a side column, a footer, comments or the like. */
  readonly isFurniture: (node: number) => boolean
}

/** The smallest element with this share of the running text is the main content (measured on a learned probe of real pages). */
const MOST_OF_PROSE = 0.6

/** Longest text kept, characters. */
const LONGEST = 20_000

const FURNITURE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu'])
const CONTENT_TAGS = new Set(['html', 'body', 'main', 'article', 'a'])
const CONTAINERS = new Set(['div', 'section', 'ul', 'ol', 'table', 'td'])
const FURNITURE_ROLES = /^(navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar)$/

/** Words in class and id by which makers name what is not the text; whole words only, as weak evidence goes. */
const FURNITURE_NAMES =
  /(^|[\s_-])(nav|navbar|menu|sidebar|footer|comments?|comment-?list|reacties|respond|disqus|cookies?|consent|gdpr|breadcrumbs?|related|share|sharing|social|newsletter|promo|advert(isement)?|banner|popup|modal|widget-area)([\s_-]|$)/i

/** What holds more than this share of the running text is no furniture, whatever it is called (`has-sidebar`, a form round it all). */
const MOST_OF_FURNITURE = 0.4

/** Finds the main text: runs of prose decide where it is, furniture inside it is left out. */
export function readMainText(page: Page): MainText {
  const running = runningText(page)
  const furniture = markFurniture(page, totalsBefore(page.tree, running, null))
  const node = smallestHolding(page.tree, totalsBefore(page.tree, running, furniture))
  return { node, text: textWithin(page, node, furniture), isFurniture: (at) => furniture[at] === 1 }
}

/** 1 for every node that is in furniture. */
function markFurniture({ tree }: Page, prose: Int32Array): Uint8Array {
  const most = prose[tree.size]! * MOST_OF_FURNITURE
  const marks = tree.room.array(Uint8Array, tree.size)
  const isFurniture = furnitureTest(tree)
  for (let node = 0; node < tree.size; node++) {
    const end = tree.end[node]!
    if (tree.tag[node] === 0 || prose[end]! - prose[node]! > most || !isFurniture(node)) continue
    marks.fill(1, node, end)
    node = end - 1
  }
  return marks
}

const KIND = { other: 0, furniture: 1, content: 2, container: 3 } as const

function kindOf(name: string): number {
  if (FURNITURE_TAGS.has(name)) return KIND.furniture
  return CONTENT_TAGS.has(name) ? KIND.content : CONTAINERS.has(name) ? KIND.container : KIND.other
}

const SAYS = { nothing: 0, name: 1, role: 2, hidden: 3, style: 4 } as const

const SAYING = new Map<string, number>([
  ['id', SAYS.name],
  ['class', SAYS.name],
  ['role', SAYS.role],
  ['hidden', SAYS.hidden],
  ['style', SAYS.style],
])

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i

function furnitureTest(tree: PageTree): (node: number) => boolean {
  const kinds = byName(tree.tags, kindOf)
  const saying = byName(tree.attributeNames, (name) => SAYING.get(name))
  // A template repeats its classes: each is looked at once.
  const named: boolean[] = []
  let isContainer = false
  let found = false
  const read = (name: number, attribute: number): void => {
    const says = saying[name]!
    if (found || says === SAYS.nothing) return
    if (says === SAYS.name)
      found = isContainer && (named[tree.valueNumber(attribute)] ??= FURNITURE_NAMES.test(tree.valueOf(attribute)))
    else if (says === SAYS.role) found = FURNITURE_ROLES.test(tree.valueOf(attribute))
    else found = says === SAYS.hidden || HIDING.test(tree.valueOf(attribute))
  }
  return (node) => {
    const kind = kinds[tree.tag[node]!]
    if (kind === KIND.furniture || kind === KIND.content) return kind === KIND.furniture
    isContainer = kind === KIND.container
    found = false
    tree.eachAttribute(node, read)
    return found
  }
}

/** By node, the characters of its own that stand in a line of prose and outside links. */
function runningText({ tree, flow }: Page): Int32Array {
  const running = tree.room.array(Int32Array, tree.size)
  const link = tree.tags.indexOf('a')
  let lineEnd = -1
  let isRunning = false
  let linkEnd = 0
  for (let node = 0; node < tree.size; node++) {
    const tag = tree.tag[node]!
    if (tag === link) linkEnd = Math.max(linkEnd, tree.end[node]!)
    const from = flow.start[node]!
    const to = flow.start[node + 1]!
    if (tag !== 0 || to <= from) continue
    if (from >= lineEnd) {
      const begin = flow.text[from] === '\n' ? from + 1 : from
      const end = flow.text.indexOf('\n', begin)
      lineEnd = end < 0 ? flow.text.length : end
      isRunning = isProseIn(flow.text, begin, lineEnd)
    }
    if (isRunning && node >= linkEnd) running[node] = to - from
  }
  return running
}

/** Running text outside furniture before each node: a subtree's is a difference. */
function totalsBefore({ room }: PageTree, running: Int32Array, furniture: Uint8Array | null): Int32Array {
  const before = room.array(Int32Array, running.length + 1)
  for (let node = 0; node < running.length; node++)
    before[node + 1] = before[node]! + (furniture?.[node] === 1 ? 0 : running[node]!)
  return before
}

function smallestHolding(tree: PageTree, prose: Int32Array): number {
  const held = (node: number): number => prose[tree.end[node]!]! - prose[node]!
  let node = Math.max(0, tree.tags.includes('body') ? firstNamed(tree, 'body') : 0)
  if (tree.size === 0) return -1
  const needed = held(node) * MOST_OF_PROSE
  if (needed === 0) return node
  for (let child = node + 1; child < tree.end[node]!;) {
    if (tree.tag[child] !== 0 && held(child) >= needed) {
      node = child
      child++
    } else child = tree.end[child]!
  }
  return node
}

function firstNamed(tree: PageTree, name: string): number {
  return tree.tag.indexOf(tree.tags.indexOf(name))
}

function textWithin({ tree, flow }: Page, within: number, furniture: Uint8Array): string {
  if (within < 0) return ''
  const pieces: string[] = []
  const end = tree.end[within]!
  let length = 0
  for (let node = within; node < end && length < LONGEST;) {
    const kept = furniture[node]
    let next = node + 1
    while (next < end && furniture[next] === kept) next++
    const piece = kept === 0 ? flow.text.slice(flow.start[node], flow.start[next]) : '\n'
    length += piece.length
    const words = piece.trim()
    if (words !== '') pieces.push(words)
    node = next
  }
  return pieces.join('\n').slice(0, LONGEST)
}
