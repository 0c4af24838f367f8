import { MAX_DEPTH, MAX_NODES } from '../limits.ts'
import type { PageTree } from '../page-tree.ts'
import type { Room } from '../room.ts'
import { attributeValue, findAttribute, valueEnd } from './attributes.ts'
import { find } from './names.ts'
import type { Parser } from './parser.ts'
import { HTML, TEMPLATE } from './tag-classes.ts'
import { COMMENT, TEXT } from './tags.ts'
import { written, type Source } from './source.ts'
import { textEnd, textOf } from './texts.ts'
import { createValues, valueNumber, type Values } from './values.ts'

interface Flat {
  size: number
  readonly tag: Uint16Array
  readonly parent: Int32Array
  readonly end: Int32Array
  /** The node of the parser that each node of the page comes from. */
  readonly origin: Int32Array
  cut: boolean
}

/** The finished tree as arrays in document order; see `PageTree`. */
export function flatten(p: Parser): PageTree {
  const flat = inOrder(p)
  const { size, origin } = flat
  let values: Values | null = null
  const isElement = (node: number): boolean => flat.tag[node] !== TEXT && node < size
  return {
    room: p.room,
    size,
    tag: flat.tag.subarray(0, size),
    tags: p.tags.list,
    parent: flat.parent.subarray(0, size),
    end: flat.end.subarray(0, size),
    attribute: (node, name) => (isElement(node) ? attributeOf(p, origin[node]!, name) : null),
    attributeAt: (node, name) => (isElement(node) ? attributeAt(p, origin[node]!, name) : -1),
    attributes: (node) => (isElement(node) ? attributesOf(p, origin[node]!) : []),
    attributeNames: p.attributes.names.list,
    eachAttribute: (node, tell) => (isElement(node) ? eachAttribute(p, origin[node]!, tell) : 0),
    valueNumber: (attribute) => valueNumber((values ??= createValues(p.attributes)), p.attributes, attribute),
    valueOf: (attribute) => attributeValue(p.attributes, attribute),
    valueStart: (attribute) => p.attributes.from[attribute]!,
    valueEnd: (attribute) => valueEnd(p.attributes, attribute),
    text: (node) => (flat.tag[node] === TEXT ? textOf(p, origin[node]!) : ''),
    bytes: p.page.bytes,
    textEnd: (node) => textEnd(p, origin[node]!),
    offset: (node) => p.nodes.start[origin[node] ?? 0]!,
    sourceOf: (from, most) => sourceOf(p.page, from, most),
    cut: flat.cut || p.cut,
  }
}

/** Depth first along the links between nodes; `path` has the numbers of the ancestors, -1 for the document. */
function inOrder(p: Parser): Flat {
  const { nodes } = p
  const flat = createFlat(p.room, nodes.size, p.cut)
  const path: number[] = [-1]
  let node = nodes.first[0]!
  while (node !== 0 && flat.size < MAX_NODES) {
    const at = nodes.tag[node] === COMMENT ? -1 : add(flat, nodes.tag[node]!, node, path)
    const child = hasContent(p, node) ? nodes.first[node]! : 0
    if (child !== 0) {
      path.push(at)
      node = child
      continue
    }
    while (node !== 0 && nodes.next[node] === 0) {
      node = nodes.parent[node]!
      path.pop()
    }
    node = nodes.next[node]!
  }
  if (node !== 0) flat.cut = true
  closeAll(flat)
  return flat
}

function createFlat(room: Room, capacity: number, cut: boolean): Flat {
  return {
    size: 0,
    tag: room.array(Uint16Array, capacity),
    parent: room.array(Int32Array, capacity),
    end: room.array(Int32Array, capacity),
    origin: room.array(Int32Array, capacity),
    cut,
  }
}

/** The content of `<template>` hangs from it while parsing, but is not part of the page. */
function hasContent({ nodes }: Parser, node: number): boolean {
  return nodes.tag[node] !== TEMPLATE || nodes.kind[node] !== HTML
}

function add(flat: Flat, tag: number, origin: number, path: readonly number[]): number {
  const at = flat.size++
  flat.tag[at] = tag
  flat.origin[at] = origin
  flat.parent[at] = parentAt(path, at, tag)
  if (path.length - 1 > MAX_DEPTH) flat.cut = true
  return at
}

/** Over the depth cap a text stays with its element when it follows it directly; all else hangs from the cap. */
function parentAt(path: readonly number[], at: number, tag: number): number {
  const depth = path.length - 1
  const parent = path[depth]!
  if (depth <= MAX_DEPTH || (tag === TEXT && parent === at - 1)) return parent
  return path[MAX_DEPTH]!
}

function closeAll({ size, parent, end }: Flat): void {
  for (let at = size - 1; at >= 0; at--) {
    const own = Math.max(end[at]!, at + 1)
    const above = parent[at]!
    end[at] = own
    if (above >= 0 && end[above]! < own) end[above] = own
  }
}

/** Most bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3

function sourceOf(page: Source, from: number, most: number): string {
  // One unit more, as the last character may be cut.
  return written(page, from, Math.min(page.bytes.length, from + (most + 1) * MOST_BYTES)).slice(0, most)
}

function attributeOf(p: Parser, node: number, name: string): string | null {
  const at = attributeAt(p, node, name)
  return at < 0 ? null : attributeValue(p.attributes, at)
}

function attributeAt(p: Parser, node: number, name: string): number {
  const { nodes, attributes } = p
  const all = p.added.size === 0 ? undefined : p.added.get(node)
  return all === undefined ? findAttribute(attributes, nodes.from[node]!, nodes.to[node]!, name) : addedAt(p, all, name)
}

function addedAt({ attributes }: Parser, all: ReadonlyMap<number, number>, name: string): number {
  return all.get(find(attributes.names, name)) ?? -1
}

function attributesOf(p: Parser, node: number): [string, string][] {
  const found: [string, string][] = []
  const { list } = p.attributes.names
  eachAttribute(p, node, (name, at) => found.push([list[name]!, attributeValue(p.attributes, at)]))
  return found
}

function eachAttribute(p: Parser, node: number, tell: (name: number, attribute: number) => void): number {
  const { nodes, attributes } = p
  const added = p.added.size === 0 ? undefined : p.added.get(node)
  if (added !== undefined) {
    for (const at of added.values()) tell(attributes.name[at]!, at)
    return added.size
  }
  const from = nodes.from[node]!
  const to = nodes.to[node]!
  for (let at = from; at < to; at++) tell(attributes.name[at]!, at)
  return to - from
}
