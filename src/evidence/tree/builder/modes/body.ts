import { reopenFormatting } from '../formatting.ts'
import { popCurrent } from '../insertion.ts'
import { skipSpace } from '../references.ts'
import { AGAIN, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { insertText } from '../texts.ts'
import { endInBody } from './body-end.ts'
import { startInBody } from './body-start.ts'
import { finishTemplates } from './template-end.ts'

export const textInBody: TextRule = (p, from, to) => {
  reopenFormatting(p)
  insertText(p, from, to)
  if (p.framesetOk && skipSpace(p.page, from, to, p.raw) < to) p.framesetOk = false
  return to
}

export const finishBody: Rule = (p) => (p.templateModes.length > 0 ? finishTemplates(p) : undefined)

export const inBody: ModeRules = { text: textInBody, start: startInBody, end: endInBody, finish: finishBody }

const leaveText: Rule = (p) => {
  popCurrent(p)
  p.raw = false
  p.mode = p.returnMode
}

/** Inside `<script>`, `<title>` and the like (13.2.6.4.8). */
export const inText: ModeRules = {
  text: (p, from, to) => {
    insertText(p, from, to)
    return to
  },
  start: ignore,
  end: leaveText,
  finish: (p) => {
    leaveText(p)
    return AGAIN
  },
}
