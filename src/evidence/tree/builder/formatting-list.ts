import { MAX_FORMATTING } from '../limits.ts'
import type { Attributes } from './attributes.ts'
import { attributeName, attributeValue } from './attributes.ts'
import type { Nodes } from './nodes.ts'

/** The list of active formatting elements (13.2.4.3), oldest first. */
export interface Formatting {
  /** Nodes, with markers between them. */
  readonly node: number[]
  /** Number of an entry's look (name and attributes), 0 as long as nobody asked. */
  readonly look: number[]
  readonly looks: Map<string, number>
}

/** Stands in the list where a table cell, caption, object or template began; the document is never in it. */
const MARKER = 0
/** The "Noah's Ark clause": so many that look the same, not more. */
const OF_EACH_LOOK = 3

export function createFormatting(): Formatting {
  return { node: [], look: [], looks: new Map() }
}

export function addMarker(list: Formatting): void {
  add(list, MARKER, list.node.length)
}

export function clearToMarker({ node, look }: Formatting): void {
  let cleared = -1
  while (node.length > 0 && cleared !== MARKER) {
    cleared = node.pop() ?? MARKER
    look.pop()
  }
}

/** Adds an element; false when the list is so long that its oldest entry had to go. */
export function addFormatting(list: Formatting, nodes: Nodes, attributes: Attributes, node: number): boolean {
  let alike = 0
  for (let at = list.node.length - 1; at >= 0 && list.node[at] !== MARKER; at--) {
    if (nodes.tag[list.node[at]!] === nodes.tag[node]) alike++
  }
  if (alike >= OF_EACH_LOOK) dropOldestOfLook(list, nodes, attributes, node)
  add(list, node, list.node.length)
  if (list.node.length <= MAX_FORMATTING) return true
  removeAt(list, 0)
  return false
}

/** Place of the last element of this name after the last marker, -1 when there is none. */
export function lastNamed(list: Formatting, nodes: Nodes, tag: number): number {
  for (let at = list.node.length - 1; at >= 0 && list.node[at] !== MARKER; at--) {
    if (nodes.tag[list.node[at]!] === tag) return at
  }
  return -1
}

/** Place of the oldest entry after the last marker from which on all are closed: those are to be opened again. */
export function firstClosed(list: Formatting, nodes: Nodes): number {
  let at = list.node.length
  while (at > 0 && list.node[at - 1] !== MARKER && nodes.slot[list.node[at - 1]!] === 0) at--
  return at
}

export function indexInList(list: Formatting, node: number): number {
  return list.node.lastIndexOf(node)
}

// Nearly always it is the end of the list, where a splice, which makes an array of what it takes out, costs much more.
export function add({ node: nodes, look }: Formatting, node: number, at: number): void {
  if (at === nodes.length) {
    nodes.push(node)
    look.push(0)
  } else {
    nodes.splice(at, 0, node)
    look.splice(at, 0, 0)
  }
}

export function removeAt({ node, look }: Formatting, at: number): void {
  if (at === node.length - 1) {
    node.pop()
    look.pop()
  } else {
    node.splice(at, 1)
    look.splice(at, 1)
  }
}

function dropOldestOfLook(list: Formatting, nodes: Nodes, attributes: Attributes, node: number): void {
  const look = lookOf(list, nodes, attributes, node)
  let same = 0
  let oldest = 0
  for (let at = list.node.length - 1; at >= 0 && list.node[at] !== MARKER; at--) {
    const entry = list.node[at]!
    if (nodes.tag[entry] !== nodes.tag[node]) continue
    if (list.look[at] === 0) list.look[at] = lookOf(list, nodes, attributes, entry)
    if (list.look[at] !== look) continue
    same++
    oldest = at
  }
  if (same >= OF_EACH_LOOK) removeAt(list, oldest)
}

function lookOf({ looks }: Formatting, nodes: Nodes, attributes: Attributes, node: number): number {
  const parts: string[] = []
  for (let at = nodes.from[node]!; at < nodes.to[node]!; at++) {
    parts.push(`${attributeName(attributes, at)}\0${attributeValue(attributes, at)}`)
  }
  const key = `${nodes.tag[node]!}\0${parts.sort().join('\0')}`
  const look = looks.get(key) ?? looks.size + 1
  looks.set(key, look)
  return look
}
