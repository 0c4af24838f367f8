import { closeImpliedThoroughly, popThrough } from '../closing.ts'
import { clearToMarker } from '../formatting-list.ts'
import type { Parser } from '../parser.ts'
import { resetMode } from '../reset-mode.ts'
import { AGAIN } from '../rules.ts'
import type { Rule } from '../rules.ts'
import { TEMPLATE } from '../tag-classes.ts'

export const endTemplate: Rule = (p) => {
  if (p.open.templates === 0) return
  closeImpliedThoroughly(p)
  closeTemplate(p)
  resetMode(p)
}

/** The page ends inside templates: they are closed and the mode around them sees the end too. */
export const finishTemplates: Rule = (p) => {
  if (p.open.templates === 0) return
  while (p.open.templates > 0) closeTemplate(p)
  resetMode(p)
  return AGAIN
}

function closeTemplate(p: Parser): void {
  popThrough(p, TEMPLATE)
  clearToMarker(p.formatting)
  p.templateModes.pop()
}
