import { currentNode, currentTag, fosterPlace, isTablePart } from './insertion.ts'
import { addNode, append, insertBefore } from './nodes.ts'
import type { Parser } from './parser.ts'
import { decodeText, normalized, skipSpace } from './references.ts'
import { written } from './source.ts'
import { TEXT } from './tags.ts'

type TextInsert = (p: Parser, from: number, to: number) => void

// How the source range of a text node is read: its `kind`.
const REFERENCES = 0
const AS_IT_STANDS = 1
/** The node is more than one range; its text is in `joined`. */
const JOINED = 2

/** Puts source[from, to) where the next node belongs, together with a text that stands right before it. */
export function insertText(p: Parser, from: number, to: number): void {
  const { nodes } = p
  if (p.fostering && isTablePart(currentTag(p))) {
    const { parent, before } = fosterPlace(p)
    const previous = before === 0 ? nodes.last[parent]! : nodes.previous[before]!
    if (join(p, previous, from, to)) return
    const node = newText(p, from, to)
    if (before === 0) append(nodes, parent, node)
    else insertBefore(nodes, before, node)
    return
  }
  const parent = currentNode(p)
  if (!join(p, nodes.last[parent]!, from, to)) append(nodes, parent, newText(p, from, to))
}

/** Inserts the white space in source[from, to), by this rule, and drops the rest. */
export function insertSpaceOnly(p: Parser, from: number, to: number, insert: TextInsert = insertText): number {
  for (let at = from; at < to; at++) {
    const end = skipSpace(p.page, at, to, p.raw)
    if (end > at) insert(p, at, end)
    at = end
  }
  return to
}

/** The text of a text node. */
export function textOf(p: Parser, node: number): string {
  const { nodes } = p
  const kind = nodes.kind[node]
  if (kind === JOINED) return p.joined.get(node) ?? ''
  return read(p, nodes.from[node]!, nodes.to[node]!, kind === AS_IT_STANDS)
}

/** Where in the source a text ends; -1 when it is more than one range. */
export function textEnd({ nodes }: Parser, node: number): number {
  return nodes.kind[node] === JOINED ? -1 : nodes.to[node]!
}

function newText(p: Parser, from: number, to: number): number {
  return addNode(p.nodes, TEXT, p.raw ? AS_IT_STANDS : REFERENCES, from, to, from)
}

function join(p: Parser, previous: number, from: number, to: number): boolean {
  const { nodes, joined } = p
  if (previous === 0 || nodes.tag[previous] !== TEXT) return false
  const isRaw = nodes.kind[previous] === AS_IT_STANDS
  if (nodes.to[previous] === from && isRaw === p.raw && nodes.kind[previous] !== JOINED) {
    nodes.to[previous] = to
    return true
  }
  joined.set(previous, textOf(p, previous) + read(p, from, to, p.raw))
  nodes.kind[previous] = JOINED
  return true
}

function read({ page }: Parser, from: number, to: number, isRaw: boolean): string {
  const text = written(page, from, to)
  if (!isRaw) return decodeText(text, page.isPlain)
  return page.isPlain ? text : normalized(text)
}
