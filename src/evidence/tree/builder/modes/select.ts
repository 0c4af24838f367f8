import { popThrough } from '../closing.ts'
import { appendElement, currentTag, insertElement, popCurrent } from '../insertion.ts'
import { below, highest, spaceAt } from '../open-elements.ts'
import type { Parser } from '../parser.ts'
import { resetMode } from '../reset-mode.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { inTableScope } from '../scopes.ts'
import { HTML } from '../tag-classes.ts'
import { tag } from '../tags.ts'
import { insertText } from '../texts.ts'
import { finishBody } from './body.ts'
import { startHtml, startInHead } from './head.ts'
import { endTemplate } from './template-end.ts'

// Inside `<select>`, as parse5 and browsers up to 2025 read it: the modes "in select" and "in select in table".
const SELECT = tag('select')
const OPTION = tag('option')
const OPTGROUP = tag('optgroup')
const TABLE_PARTS = 'caption table tbody tfoot thead tr td th'

const textInSelect: TextRule = (p, from, to) => {
  insertText(p, from, to)
  return to
}

/** "In select scope": only options and their groups are open above it. */
function isSelectInScope({ open }: Parser): boolean {
  let slot = open.top
  const isInside = (): boolean =>
    spaceAt(open, slot) !== HTML || open.tag[slot] === OPTION || open.tag[slot] === OPTGROUP
  while (slot > 0 && isInside()) slot = below(open, slot)
  return open.tag[slot] === SELECT
}

const closeIf = (p: Parser, element: number): void => {
  if (currentTag(p) === element) popCurrent(p)
}

const endSelect: Rule = (p) => {
  if (!isSelectInScope(p)) return
  popThrough(p, SELECT)
  resetMode(p)
}

const startAfterSelect: Rule = (p) => {
  if (!isSelectInScope(p)) return
  endSelect(p)
  return AGAIN
}

const startOption: Rule = (p) => {
  closeIf(p, OPTION)
  insertElement(p)
}

const startGroup: Rule = (p) => {
  closeIf(p, OPTION)
  closeIf(p, OPTGROUP)
  insertElement(p)
}

const startRule: Rule = (p) => {
  closeIf(p, OPTION)
  closeIf(p, OPTGROUP)
  appendElement(p)
}

const endGroup: Rule = (p) => {
  const { open } = p
  if (currentTag(p) === OPTION && open.tag[below(open, open.top)] === OPTGROUP) popCurrent(p)
  closeIf(p, OPTGROUP)
}

const startInSelect = byTag(
  {
    html: startHtml,
    option: startOption,
    optgroup: startGroup,
    hr: startRule,
    select: endSelect,
    'input keygen textarea': startAfterSelect,
    'script template': startInHead,
  },
  ignore,
)

const endInSelect = byTag(
  { optgroup: endGroup, option: (p) => closeIf(p, OPTION), select: endSelect, template: endTemplate },
  ignore,
)

export const inSelect: ModeRules = {
  text: textInSelect,
  start: startInSelect,
  end: endInSelect,
  finish: finishBody,
}

const leaveForTable: Rule = (p) => {
  if (highest(p.open, SELECT) > 0) popThrough(p, SELECT)
  resetMode(p)
  return AGAIN
}

export const inSelectInTable: ModeRules = {
  text: textInSelect,
  start: byTag({ [TABLE_PARTS]: leaveForTable }, startInSelect),
  end: byTag({ [TABLE_PARTS]: (p) => (inTableScope(p.open, p.tag) ? leaveForTable(p) : undefined) }, endInSelect),
  finish: finishBody,
}
