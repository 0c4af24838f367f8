import { FlowWriter, NEWLINE, SPACE } from './flow-writer.ts'
import { byName, type PageTree } from './tree/index.ts'

/** The words of a page as a reader meets them, in one string, with the place of every node in it. */
export interface Flow {
  /** White space collapsed; blocks are parted by a newline. */
  readonly text: string
  /** Where each node's words begin; one entry more than there are nodes. */
  readonly start: Int32Array
  /** `KIND` by number of the element's name. */
  readonly kinds: Uint16Array
}

/** Elements whose content nobody reads as text of the page (HTML Living Standard 15.3.1, and form values). */
const SILENT = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'iframe',
  'noembed',
  'noframes',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
])

/** Elements that start on a line of their own (HTML Living Standard 15.3.3 to 15.3.11, `display: block` and table parts). */
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

const KIND = { inline: 0, text: 1, silent: 2, block: 3, lineBreak: 4 } as const

function kindOf(name: string): number {
  if (name === '#text') return KIND.text
  if (name === 'br') return KIND.lineBreak
  return SILENT.has(name) ? KIND.silent : BLOCK.has(name) ? KIND.block : KIND.inline
}

const LINE_FEED = 10

/** Reads the page's text once, so that the words of any subtree are a slice and no part joins them again. */
export function readFlow(tree: PageTree): Flow {
  const { size, tag, end, bytes } = tree
  const start = tree.room.array(Int32Array, size + 1)
  const open: number[] = []
  const writer = new FlowWriter()
  const kinds = byName(tree.tags, kindOf)
  for (let node = 0; node < size; node++) {
    while (open.length > 0 && end[open[open.length - 1]!]! <= node) {
      open.pop()
      writer.part(NEWLINE)
    }
    start[node] = writer.length
    const kind = kinds[tag[node]!]
    if (kind === KIND.text) {
      const textEnd = tree.textEnd(node)
      if (textEnd < 0 || !writer.bytes(bytes, tree.offset(node), textEnd)) writer.text(tree.text(node))
    } else if (kind === KIND.silent) {
      start.fill(writer.length, node, end[node])
      node = end[node]! - 1
    } else if (kind === KIND.block) {
      writer.part(NEWLINE)
      open.push(node)
    } else if (kind === KIND.lineBreak)
      writer.part(writer.gap === SPACE && tagBefore(tree, node) === 'br' ? NEWLINE : SPACE)
  }
  start[size] = writer.length
  return { text: writer.finish(), start, kinds }
}

/** The words of a node and all in it, up to `most` characters. */
export function flowOf({ text, start }: Flow, tree: PageTree, node: number, most = Infinity): string {
  const from = start[node]!
  return text.slice(from, Math.min(start[tree.end[node]!]!, from + most)).trim()
}

/** A piece of the flow with its newlines as spaces; it has no other white space to collapse. */
export function onOneLine(words: string): string {
  return words.includes('\n') ? words.replaceAll('\n', ' ') : words
}

/** The block of text round a node, cut to about `most` characters with the node in it; '' where its block has no words. */
export function paragraphOf({ text, start, kinds }: Flow, tree: PageTree, node: number, most: number): string {
  let block = node
  while (block > 0 && kinds[tree.tag[block]!] !== KIND.block) block = tree.parent[block]!
  const from = skipGap(text, start[node]!)
  const to = start[tree.end[node]!]!
  const side = Math.max(0, Math.ceil((most - (to - from)) / 2))
  const first = Math.max(start[block]!, from - side)
  const last = Math.min(start[tree.end[block]!]!, to + side)
  let begin = from
  while (begin > first && text.charCodeAt(begin - 1) !== LINE_FEED) begin--
  let end = to
  while (end < last && text.charCodeAt(end) !== LINE_FEED) end++
  return onOneLine(text.slice(begin, end)).trim().slice(0, most)
}

function skipGap(text: string, at: number): number {
  return text[at] === '\n' || text[at] === ' ' ? at + 1 : at
}

function nameOf(tree: PageTree, node: number): string {
  return tree.tags[tree.tag[node]!] ?? '#text'
}

function tagBefore(tree: PageTree, node: number): string {
  const before = nameOf(tree, node - 1)
  return before === '#text' && tree.text(node - 1).trim() === '' ? nameOf(tree, node - 2) : before
}
