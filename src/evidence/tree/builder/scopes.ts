import type { OpenElements } from './open-elements.ts'
import { hasScopeAbove, highest, highestOf } from './open-elements.ts'
import { tag, tags } from './tags.ts'

// "Has an element in ... scope" (13.2.4.2).
const BUTTON = tag('button')
const LISTS = tags('ol ul')
/** Without `template`, as in parse5: it matters only where a table ends inside a template that is not closed. */
const TABLE_ROOTS = tags('table html')

export function inScope(open: OpenElements, element: number): boolean {
  return isInScope(open, highest(open, element))
}

export function anyInScope(open: OpenElements, elements: readonly number[]): boolean {
  return isInScope(open, highestOf(open, elements))
}

export function inButtonScope(open: OpenElements, element: number): boolean {
  const slot = highest(open, element)
  return slot >= highest(open, BUTTON) && isInScope(open, slot)
}

export function inListItemScope(open: OpenElements, element: number): boolean {
  const slot = highest(open, element)
  return slot >= highestOf(open, LISTS) && isInScope(open, slot)
}

export function inTableScope(open: OpenElements, element: number): boolean {
  const slot = highest(open, element)
  return slot > 0 && slot >= highestOf(open, TABLE_ROOTS)
}

function isInScope(open: OpenElements, slot: number): boolean {
  return slot > 0 && !hasScopeAbove(open, slot)
}
