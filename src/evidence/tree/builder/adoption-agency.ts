import { add, indexInList, lastNamed, removeAt } from './formatting-list.ts'
import { copyOf, currentNode, currentTag, fosterParent, isTablePart, popCurrent } from './insertion.ts'
import { append, detach, moveChildren } from './nodes.ts'
import {
  above,
  below,
  hasScopeAbove,
  hasSpecialAbove,
  moveAbove,
  popFrom,
  remove,
  replace,
  spaceAt,
} from './open-elements.ts'
import type { Parser } from './parser.ts'
import { classOf, SPECIAL } from './tag-classes.ts'

// The adoption agency algorithm (13.2.6.4.7): `<b><p>x</b>y</p>` becomes `<b></b><p><b>x</b>y</p>`.
const OUTER_LOOPS = 8
const INNER_LOOPS = 3

/** Closes the formatting element the tag at hand names. False when none is active: it is an end tag like any other. */
export function runAdoptionAgency(p: Parser): boolean {
  if (currentTag(p) === p.tag && indexInList(p.formatting, currentNode(p)) < 0) {
    popCurrent(p)
    return true
  }
  for (let loop = 0; loop < OUTER_LOOPS; loop++) {
    const at = lastNamed(p.formatting, p.nodes, p.tag)
    if (at < 0) return false
    if (!adoptOnce(p, at)) return true
  }
  return true
}

/** One turn of the outer loop, for the entry at this place of the list; true when there may be another. */
function adoptOnce(p: Parser, at: number): boolean {
  const { open, nodes, formatting } = p
  const element = formatting.node[at]!
  const slot = nodes.slot[element]!
  if (slot === 0) {
    removeAt(formatting, at)
    return false
  }
  if (hasScopeAbove(open, slot)) return false
  if (!hasSpecialAbove(open, slot)) {
    popFrom(open, nodes, slot)
    removeAt(formatting, at)
    return false
  }
  const block = open.node[furthestBlock(p, slot)]!
  const { last, bookmark } = cloneBetween(p, element, block)
  detach(nodes, last)
  giveTo(p, below(open, slot), last)
  replaceElement(p, element, block, bookmark)
  return true
}

/** The lowest special element above the formatting element. There is one. */
function furthestBlock({ open }: Parser, slot: number): number {
  let at = above(open, slot)
  while ((classOf(spaceAt(open, at), open.tag[at]!) & SPECIAL) === 0) at = above(open, at)
  return at
}

/** The inner loop: copies the formatting elements between the two around the block, and closes the rest between. */
function cloneBetween(p: Parser, element: number, block: number): { last: number; bookmark: number } {
  const { open, nodes, formatting } = p
  let last = block
  let bookmark = element
  let slot = below(open, nodes.slot[block]!)
  for (let loop = 0; open.node[slot] !== element; loop++) {
    const lower = below(open, slot)
    const node = open.node[slot]!
    const at = indexInList(formatting, node)
    if (at < 0 || loop >= INNER_LOOPS) {
      if (at >= 0) removeAt(formatting, at)
      remove(open, nodes, slot)
    } else {
      const copy = copyOf(p, node)
      replace(open, nodes, slot, copy)
      formatting.node[at] = copy
      if (last === block) bookmark = copy
      detach(nodes, last)
      append(nodes, copy, last)
      last = copy
    }
    slot = lower
  }
  return { last, bookmark }
}

function giveTo(p: Parser, slot: number, node: number): void {
  if (isTablePart(p.open.tag[slot]!)) fosterParent(p, node)
  else append(p.nodes, p.open.node[slot]!, node)
}

/** A copy of the formatting element takes over the block's children, and its place in list and stack. */
function replaceElement(p: Parser, element: number, block: number, bookmark: number): void {
  const { open, nodes, formatting } = p
  const copy = copyOf(p, element)
  moveChildren(nodes, block, copy)
  append(nodes, block, copy)
  add(formatting, copy, indexInList(formatting, bookmark) + 1)
  removeAt(formatting, indexInList(formatting, element))
  moveAbove(open, nodes, nodes.slot[element]!, nodes.slot[block]!, copy)
}
