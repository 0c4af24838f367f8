import { clearToMarker } from './formatting-list.ts'
import { currentTag, popCurrent } from './insertion.ts'
import { highest, highestOf, popFrom } from './open-elements.ts'
import type { Parser } from './parser.ts'
import { inButtonScope } from './scopes.ts'
import { classOf, HTML, IMPLIED_END, IMPLIED_END_THOROUGH } from './tag-classes.ts'
import { tag } from './tags.ts'

const P = tag('p')

/** Pops elements whose end tag may be left out (13.2.6.3). */
export function closeImplied(p: Parser): void {
  while (hasClass(currentTag(p), IMPLIED_END)) popCurrent(p)
}

/** The same, for table parts too. */
export function closeImpliedThoroughly(p: Parser, except = -1): void {
  while (currentTag(p) !== except && hasClass(currentTag(p), IMPLIED_END_THOROUGH)) popCurrent(p)
}

function hasClass(element: number, bits: number): boolean {
  return element > 0 && (classOf(HTML, element) & bits) !== 0
}

/** Pops up to and with the last element of this name. */
export function popThrough(p: Parser, element: number): void {
  popFrom(p.open, p.nodes, Math.max(highest(p.open, element), 1))
}

/** Pops until one of these is the current node. */
export function popBackTo(p: Parser, elements: readonly number[]): void {
  popFrom(p.open, p.nodes, highestOf(p.open, elements) + 1)
}

export function closeParagraph(p: Parser): void {
  closeImpliedThoroughly(p, P)
  popThrough(p, P)
}

export function closeOpenParagraph(p: Parser): void {
  if (inButtonScope(p.open, P)) closeParagraph(p)
}

/** Closes an element around which formatting starts afresh: a cell, caption or object. */
export function closeWithMarker(p: Parser, element: number): void {
  closeImplied(p)
  popThrough(p, element)
  clearToMarker(p.formatting)
}
