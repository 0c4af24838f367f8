import { FOREIGN, HTML, ITEM_BOUNDARY, SCOPE, SPECIAL, TEMPLATE, classOf } from './tag-classes.ts'
import type { Room } from '../room.ts'
import type { Nodes } from './nodes.ts'

/**
 * The stack of open elements (13.2.4.2), so that each question about it costs constant time however deep it is: elements
 * of one name and namespace are chained, and each slot counts the special elements, scope boundaries and so on at or
 * below it: one lies between two slots when their counts differ. Slots start at 1; slot 0 is the document. An element
 * taken out of the middle leaves a hole, so that no other one moves.
 */
export interface OpenElements {
  top: number
  readonly node: number[]
  readonly tag: number[]
  readonly key: number[]
  /** The next slot down and up of the same key, 0 for none. */
  readonly sameBelow: number[]
  readonly sameAbove: number[]
  readonly specials: number[]
  readonly itemBoundaries: number[]
  readonly scopes: number[]
  readonly htmls: number[]
  /** By key, the highest slot of that key, 0 for none. */
  highest: Int32Array
  foreign: number
  templates: number
}

const HOLE = -1
const SPACES = 3
const TEMPLATE_KEY = TEMPLATE * SPACES

export function createOpenElements(room: Room, knownTags: number): OpenElements {
  return {
    top: 0,
    node: [0],
    tag: [0],
    key: [HOLE],
    sameBelow: [0],
    sameAbove: [0],
    specials: [0],
    itemBoundaries: [0],
    scopes: [0],
    htmls: [0],
    highest: room.array(Int32Array, knownTags * SPACES),
    foreign: 0,
    templates: 0,
  }
}

function keyOf(tag: number, space: number): number {
  return tag * SPACES + space
}

export function spaceAt(open: OpenElements, slot: number): number {
  return slot === 0 ? HTML : open.key[slot]! % SPACES
}

export function push(open: OpenElements, nodes: Nodes, node: number): void {
  const slot = ++open.top
  place(open, nodes, node, slot)
  const key = open.key[slot]!
  if (key >= open.highest.length) growHighest(open, key)
  open.sameBelow[slot] = open.highest[key]!
  open.sameAbove[slot] = 0
  relink(open, slot)
  count(open, slot)
  if (key % SPACES !== HTML) open.foreign++
  if (key === TEMPLATE_KEY) open.templates++
}

/** Highest slot of an HTML element of this name, 0 when none is open. */
export function highest(open: OpenElements, tag: number): number {
  return open.highest[tag * SPACES] ?? 0
}

export function highestOf(open: OpenElements, tags: readonly number[]): number {
  let slot = 0
  for (const tag of tags) slot = Math.max(slot, highest(open, tag))
  return slot
}

export function highestForeign(open: OpenElements, tag: number): number {
  return Math.max(open.highest[keyOf(tag, 1)] ?? 0, open.highest[keyOf(tag, 2)] ?? 0)
}

export const hasSpecialAbove = (open: OpenElements, slot: number): boolean =>
  open.specials[slot] !== open.specials[open.top]
export const hasItemBoundaryAbove = (open: OpenElements, slot: number): boolean =>
  open.itemBoundaries[slot] !== open.itemBoundaries[open.top]
export const hasScopeAbove = (open: OpenElements, slot: number): boolean => open.scopes[slot] !== open.scopes[open.top]
export const hasHtmlAbove = (open: OpenElements, slot: number): boolean => open.htmls[slot] !== open.htmls[open.top]

/** Next slot down that is not a hole; 0, the document, at the bottom. */
export function below(open: OpenElements, slot: number): number {
  let at = slot - 1
  while (at > 0 && open.key[at] === HOLE) at--
  return at
}

/** Next slot up that is not a hole. There must be one. */
export function above(open: OpenElements, slot: number): number {
  let at = slot + 1
  while (open.key[at] === HOLE) at++
  return at
}

export function pop(open: OpenElements, nodes: Nodes): void {
  const slot = open.top
  leave(open, nodes, slot)
  open.top = below(open, slot)
}

/** Pops until `slot` and all above it are gone. */
export function popFrom(open: OpenElements, nodes: Nodes, slot: number): void {
  while (open.top >= slot && open.top > 0) pop(open, nodes)
}

/** Takes an element out of the stack, wherever it is. */
export function remove(open: OpenElements, nodes: Nodes, slot: number): void {
  if (slot === open.top) return pop(open, nodes)
  const classes = classOf(spaceAt(open, slot), open.tag[slot]!)
  leave(open, nodes, slot)
  open.key[slot] = HOLE
  if ((classes & (SPECIAL | SCOPE)) !== 0 || open.foreign > 0) discount(open, slot, classes)
}

/** Lets another node stand in an element's slot; both have one name. */
export function replace(open: OpenElements, nodes: Nodes, slot: number, node: number): void {
  nodes.slot[open.node[slot]!] = 0
  nodes.slot[node] = slot
  open.node[slot] = node
}

/**
 * The last step of the adoption agency: takes the formatting element at `from` out and puts `node`, of the same name,
 * directly above the block at `block`. What was kept between moves down into the hole. Counts above stay as they were,
 * and no element of that name is open between, for it would have been the one to take out.
 */
export function moveAbove(open: OpenElements, nodes: Nodes, from: number, block: number, node: number): void {
  const lower = open.sameBelow[from]!
  const upper = open.sameAbove[from]!
  nodes.slot[open.node[from]!] = 0
  open.key[from] = HOLE
  let hole = block - 1
  while (open.key[hole] !== HOLE) hole--
  for (let slot = hole + 1; slot <= block; slot++) moveDown(open, nodes, slot)
  place(open, nodes, node, block)
  open.sameBelow[block] = lower
  open.sameAbove[block] = upper
  relink(open, block)
  for (let slot = from; slot <= block; slot++) count(open, slot)
}

/** Moves an element one slot down, into a hole. */
function moveDown(open: OpenElements, nodes: Nodes, slot: number): void {
  place(open, nodes, open.node[slot]!, slot - 1)
  open.sameBelow[slot - 1] = open.sameBelow[slot]!
  open.sameAbove[slot - 1] = open.sameAbove[slot]!
  relink(open, slot - 1)
  open.key[slot] = HOLE
}

function place(open: OpenElements, nodes: Nodes, node: number, slot: number): void {
  open.node[slot] = node
  open.tag[slot] = nodes.tag[node]!
  open.key[slot] = keyOf(nodes.tag[node]!, nodes.kind[node]!)
  nodes.slot[node] = slot
}

/** Makes the neighbours in a slot's chain point at it. */
function relink(open: OpenElements, slot: number): void {
  const lower = open.sameBelow[slot]!
  const upper = open.sameAbove[slot]!
  if (lower !== 0) open.sameAbove[lower] = slot
  if (upper === 0) open.highest[open.key[slot]!] = slot
  else open.sameBelow[upper] = slot
}

function unchain(open: OpenElements, slot: number): void {
  const lower = open.sameBelow[slot]!
  const upper = open.sameAbove[slot]!
  if (lower !== 0) open.sameAbove[lower] = upper
  if (upper === 0) open.highest[open.key[slot]!] = lower
  else open.sameBelow[upper] = lower
}

function leave(open: OpenElements, nodes: Nodes, slot: number): void {
  unchain(open, slot)
  nodes.slot[open.node[slot]!] = 0
  if (open.key[slot]! % SPACES !== HTML) open.foreign--
  if (open.key[slot] === TEMPLATE_KEY) open.templates--
}

function count(open: OpenElements, slot: number): void {
  const key = open.key[slot]!
  const classes = key === HOLE ? FOREIGN : classOf(key % SPACES, open.tag[slot]!)
  open.specials[slot] = open.specials[slot - 1]! + (classes & SPECIAL)
  open.itemBoundaries[slot] = open.itemBoundaries[slot - 1]! + ((classes & ITEM_BOUNDARY) >> 1)
  open.scopes[slot] = open.scopes[slot - 1]! + ((classes & SCOPE) >> 2)
  open.htmls[slot] = open.htmls[slot - 1]! + ((classes & FOREIGN) === 0 ? 1 : 0)
}

function discount(open: OpenElements, slot: number, classes: number): void {
  for (let at = slot; at <= open.top; at++) {
    open.specials[at]! -= classes & SPECIAL
    open.itemBoundaries[at]! -= (classes & ITEM_BOUNDARY) >> 1
    open.scopes[at]! -= (classes & SCOPE) >> 2
    open.htmls[at]! -= (classes & FOREIGN) === 0 ? 1 : 0
  }
}

function growHighest(open: OpenElements, key: number): void {
  const larger = new Int32Array((key + 1) * 2)
  larger.set(open.highest)
  open.highest = larger
}
