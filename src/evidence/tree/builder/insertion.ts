import { addNode, append, DETACHED, insertBefore } from './nodes.ts'
import { below, highest, pop, push, spaceAt } from './open-elements.ts'
import type { Parser } from './parser.ts'
import { classOf, HTML, TABLE_PART, TEMPLATE } from './tag-classes.ts'
import { tag } from './tags.ts'

const TABLE = tag('table')

export const currentNode = (p: Parser): number => p.open.node[p.open.top]!
/** The name of the current node when it is an HTML element, else -1. */
export const currentTag = (p: Parser): number => (spaceAt(p.open, p.open.top) === HTML ? p.open.tag[p.open.top]! : -1)

/** Inserts the tag at hand and opens it. */
export function insertElement(p: Parser, space: number = HTML): number {
  const node = appendElement(p, space)
  push(p.open, p.nodes, node)
  return node
}

/** Inserts the tag at hand without opening it: a void element, or a foreign one that closes itself. */
export function appendElement(p: Parser, space: number = HTML): number {
  const node = addNode(p.nodes, p.tag, space, p.from, p.to, p.start)
  attach(p, node)
  return node
}

/** Inserts and opens an HTML element that no tag says. */
export function insertImplied(p: Parser, element: number): number {
  const node = addNode(p.nodes, element, HTML, 0, 0, -1)
  attach(p, node)
  push(p.open, p.nodes, node)
  return node
}

/** A copy of a formatting element; it stands nowhere yet. */
export function copyOf({ nodes }: Parser, node: number): number {
  return addNode(nodes, nodes.tag[node]!, HTML, nodes.from[node]!, nodes.to[node]!, nodes.start[node]!)
}

/** Puts a node where the next node belongs (13.2.6.1, "appropriate place for inserting a node"). */
export function attach(p: Parser, node: number): void {
  if (p.fostering && isTablePart(currentTag(p))) fosterParent(p, node)
  else append(p.nodes, currentNode(p), node)
}

export const isTablePart = (element: number): boolean => element > 0 && (classOf(HTML, element) & TABLE_PART) !== 0

/** Where content goes that may not stand in a table: before the last table, as a rule. */
export interface FosterPlace {
  readonly parent: number
  /** The sibling it goes before, 0 for the end of the parent. */
  readonly before: number
}

export function fosterPlace({ open, nodes }: Parser): FosterPlace {
  const template = highest(open, TEMPLATE)
  const table = highest(open, TABLE)
  if (template > table) return { parent: open.node[template]!, before: 0 }
  if (table === 0) return { parent: open.node[1]!, before: 0 }
  const before = open.node[table]!
  const parent = nodes.parent[before]!
  return parent === DETACHED ? { parent: open.node[below(open, table)]!, before: 0 } : { parent, before }
}

export function fosterParent(p: Parser, node: number): void {
  const { parent, before } = fosterPlace(p)
  if (before === 0) append(p.nodes, parent, node)
  else insertBefore(p.nodes, before, node)
}

export const popCurrent = (p: Parser): void => pop(p.open, p.nodes)

/** Attributes of a second `<html>` or `<body>` tag are added to the element, where it has none of that name. */
export function addMissingAttributes(p: Parser, node: number): void {
  const { attributes } = p
  const all = p.added.get(node) ?? ownAttributes(p, node)
  p.added.set(node, all)
  for (let at = p.from; at < p.to; at++) {
    const name = attributes.name[at]!
    if (!all.has(name)) all.set(name, at)
  }
}

function ownAttributes({ attributes, nodes }: Parser, node: number): Map<number, number> {
  const own = new Map<number, number>()
  for (let at = nodes.from[node]!; at < nodes.to[node]!; at++) own.set(attributes.name[at]!, at)
  return own
}
