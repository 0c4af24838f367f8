import { IN_BODY, IN_COLUMN_GROUP, IN_ROW, IN_TABLE, IN_TABLE_BODY } from '../modes.ts'
import type { Mode } from '../modes.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule } from '../rules.ts'
import { textInBody } from './body.ts'
import { startInHead } from './head.ts'
import { endTemplate, finishTemplates } from './template-end.ts'

/** The first tag in a template tells what it is a template of. */
const become =
  (mode: Mode): Rule =>
  (p) => {
    p.templateModes[p.templateModes.length - 1] = mode
    p.mode = mode
    return AGAIN
  }

/** 13.2.6.4.18 */
export const inTemplate: ModeRules = {
  text: textInBody,
  start: byTag(
    {
      'base basefont bgsound link meta noframes script style template title': startInHead,
      'caption colgroup tbody tfoot thead': become(IN_TABLE),
      col: become(IN_COLUMN_GROUP),
      tr: become(IN_TABLE_BODY),
      'td th': become(IN_ROW),
    },
    become(IN_BODY),
  ),
  end: byTag({ template: endTemplate }, ignore),
  finish: finishTemplates,
}
