import type { PageTree } from './tree/index.ts'
import type { Page } from './page.ts'
import { nameOf } from './page.ts'
import { isProse } from './prose.ts'

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
  const furniture = markFurniture(page, proseBefore(page, null))
  const node = smallestHolding(page.tree, proseBefore(page, furniture))
  return { node, text: textWithin(page, node, furniture), isFurniture: (at) => furniture[at] === 1 }
}

/** 1 for every node that is in furniture. */
function markFurniture(page: Page, prose: Int32Array): Uint8Array {
  const { tree } = page
  const most = prose[tree.size]! * MOST_OF_FURNITURE
  const marks = new Uint8Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    const end = tree.end[node]!
    if (tree.tag[node] === 0 || prose[end]! - prose[node]! > most || !isFurniture(page, node)) continue
    marks.fill(1, node, end)
    node = end - 1
  }
  return marks
}

function isFurniture({ tree }: Page, node: number): boolean {
  const name = nameOf(tree, node)
  if (FURNITURE_TAGS.has(name)) return true
  if (CONTENT_TAGS.has(name)) return false
  return isHidden(tree, node) || isNamedFurniture(tree, node, name)
}

function isHidden(tree: PageTree, node: number): boolean {
  if (tree.attribute(node, 'hidden') !== null) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(tree.attribute(node, 'style') ?? '')
}

function isNamedFurniture(tree: PageTree, node: number, name: string): boolean {
  if (FURNITURE_ROLES.test(tree.attribute(node, 'role') ?? '')) return true
  if (!CONTAINERS.has(name)) return false
  return ['id', 'class'].some((attribute) => FURNITURE_NAMES.test(tree.attribute(node, attribute) ?? ''))
}

/** Running characters of prose outside furniture and links, counted before each node: a subtree's is a difference. */
function proseBefore({ tree, flow }: Page, furniture: Uint8Array | null): Int32Array {
  const before = new Int32Array(tree.size + 1)
  let total = 0
  let lineEnd = -1
  let isRunning = false
  let linkEnd = 0
  for (let node = 0; node < tree.size; node++) {
    before[node] = total
    if (nameOf(tree, node) === 'a') linkEnd = Math.max(linkEnd, tree.end[node]!)
    const from = flow.start[node]!
    const to = flow.start[node + 1]!
    if (tree.tag[node] !== 0 || to <= from) continue
    if (from >= lineEnd) {
      const begin = flow.text[from] === '\n' ? from + 1 : from
      const end = flow.text.indexOf('\n', begin)
      lineEnd = end < 0 ? flow.text.length : end
      isRunning = isProse(flow.text.slice(begin, lineEnd))
    }
    if (isRunning && node >= linkEnd && furniture?.[node] !== 1) total += to - from
  }
  before[tree.size] = total
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
  let text = ''
  const end = tree.end[within]!
  for (let node = within; node < end && text.length < LONGEST;) {
    const kept = furniture[node]
    let next = node + 1
    while (next < end && furniture[next] === kept) next++
    if (kept === 0) text += flow.text.slice(flow.start[node], flow.start[next])
    else text += '\n'
    node = next
  }
  return text
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, LONGEST)
}
