import { popBackTo, popThrough } from '../closing.ts'
import { addMarker } from '../formatting-list.ts'
import { appendElement, currentTag, insertElement, insertImplied, isTablePart, popCurrent } from '../insertion.ts'
import { IN_CAPTION, IN_COLUMN_GROUP, IN_TABLE_BODY } from '../modes.ts'
import type { Mode } from '../modes.ts'
import type { Parser } from '../parser.ts'
import { skipSpace } from '../references.ts'
import { resetMode } from '../reset-mode.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { inTableScope } from '../scopes.ts'
import { tag, tags } from '../tags.ts'
import { insertText } from '../texts.ts'
import { endInBody } from './body-end.ts'
import { isHiddenInput, startInBody } from './body-start.ts'
import { finishBody, textInBody } from './body.ts'
import { startInHead } from './head.ts'
import { endTemplate } from './template-end.ts'

// Directly inside `<table>` (13.2.6.4.9 and 13.2.6.4.10).
const TABLE = tag('table')
const TABLE_CONTEXT = tags('table template html')

/** What may not stand in a table goes before it ("foster parenting"). */
function fostered<T>(p: Parser, act: () => T): T {
  const before = p.fostering
  p.fostering = true
  const outcome = act()
  p.fostering = before
  return outcome
}

const startElsewhere: Rule = (p) => fostered(p, () => startInBody(p))
const endElsewhere: Rule = (p) => fostered(p, () => endInBody(p))

/** Text directly in a table waits until the next token: only all of it together tells whether it is white space. */
export const textInTable: TextRule = (p, from, to) => {
  if (isTablePart(currentTag(p))) p.tableText.push(from, to)
  else fostered(p, () => textInBody(p, from, to))
  return to
}

export function placeTableText(p: Parser): void {
  const ranges = p.tableText.splice(0)
  const isSpace = ranges.every(
    (from, at) => at % 2 === 1 || skipSpace(p.page, from, ranges[at + 1]!, p.raw) === ranges[at + 1],
  )
  for (let at = 0; at < ranges.length; at += 2) {
    const from = ranges[at]!
    const to = ranges[at + 1]!
    if (isSpace) insertText(p, from, to)
    else fostered(p, () => textInBody(p, from, to))
  }
}

const startPart =
  (mode: Mode): Rule =>
  (p) => {
    popBackTo(p, TABLE_CONTEXT)
    if (mode === IN_CAPTION) addMarker(p.formatting)
    insertElement(p)
    p.mode = mode
  }

const implyPart =
  (name: string, mode: Mode): Rule =>
  (p) => {
    popBackTo(p, TABLE_CONTEXT)
    insertImplied(p, tag(name))
    p.mode = mode
    return AGAIN
  }

const endTable: Rule = (p) => {
  if (!inTableScope(p.open, TABLE)) return
  popThrough(p, TABLE)
  resetMode(p)
}

const startTableInTable: Rule = (p) => {
  if (!inTableScope(p.open, TABLE)) return
  endTable(p)
  return AGAIN
}

const startInputInTable: Rule = (p) => (isHiddenInput(p) ? void appendElement(p) : startElsewhere(p))

const startFormInTable: Rule = (p) => {
  if (p.form !== 0 || p.open.templates > 0) return
  p.form = insertElement(p)
  popCurrent(p)
}

export const startInTable = byTag(
  {
    caption: startPart(IN_CAPTION),
    colgroup: startPart(IN_COLUMN_GROUP),
    col: implyPart('colgroup', IN_COLUMN_GROUP),
    'tbody tfoot thead': startPart(IN_TABLE_BODY),
    'td th tr': implyPart('tbody', IN_TABLE_BODY),
    table: startTableInTable,
    'style script template': startInHead,
    input: startInputInTable,
    form: startFormInTable,
  },
  startElsewhere,
)

export const endInTable = byTag(
  {
    table: endTable,
    'body caption col colgroup html tbody td tfoot th thead tr': ignore,
    template: endTemplate,
  },
  endElsewhere,
)

export const inTable: ModeRules = { text: textInTable, start: startInTable, end: endInTable, finish: finishBody }
