import { closeImpliedThoroughly } from '../closing.ts'
import { hasSpecialAbove, highest, popFrom } from '../open-elements.ts'
import type { Rule } from '../rules.ts'

/** "Any other end tag" in the body: closes the element of its name unless a special element is in between. */
export const anyOtherEnd: Rule = (p) => {
  const slot = highest(p.open, p.tag)
  if (slot <= 1 || hasSpecialAbove(p.open, slot)) return
  closeImpliedThoroughly(p, p.tag)
  popFrom(p.open, p.nodes, slot)
}
