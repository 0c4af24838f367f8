import { closeImplied, closeWithMarker, popBackTo } from '../closing.ts'
import { addMarker, clearToMarker } from '../formatting-list.ts'
import { appendElement, currentTag, insertElement, insertImplied, popCurrent } from '../insertion.ts'
import { IN_CELL, IN_ROW, IN_TABLE, IN_TABLE_BODY } from '../modes.ts'
import type { Mode } from '../modes.ts'
import { highestOf, popFrom } from '../open-elements.ts'
import type { Parser } from '../parser.ts'
import { skipSpace } from '../references.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { inTableScope } from '../scopes.ts'
import { tag, tags } from '../tags.ts'
import { insertSpaceOnly, insertText } from '../texts.ts'
import { endInBody } from './body-end.ts'
import { startInBody } from './body-start.ts'
import { finishBody, textInBody } from './body.ts'
import { startHtml, startInHead } from './head.ts'
import { endInTable, startInTable, textInTable } from './table.ts'
import { endTemplate } from './template-end.ts'

// Inside the parts of a table (13.2.6.4.11 to 13.2.6.4.15).
const CAPTION = tag('caption')
const COLGROUP = tag('colgroup')
const TR = tag('tr')
const CELLS = tags('td th')
const SECTIONS = tags('tbody tfoot thead')
const SECTION_CONTEXT = tags('tbody tfoot thead template html')
const ROW_CONTEXT = tags('tr template html')
const PARTS = 'caption col colgroup tbody td tfoot th thead tr'

const endCaption: Rule = (p) => {
  if (!inTableScope(p.open, CAPTION)) return
  closeWithMarker(p, CAPTION)
  p.mode = IN_TABLE
}

/** Does what an end tag would, and lets the mode around see the tag at hand; without the element it does nothing. */
const endAndAgain =
  (isOpen: (p: Parser) => boolean, end: Rule): Rule =>
  (p) => {
    if (!isOpen(p)) return
    end(p)
    return AGAIN
  }

const leaveCaption = endAndAgain((p) => inTableScope(p.open, CAPTION), endCaption)

export const inCaption: ModeRules = {
  text: textInBody,
  start: byTag({ [PARTS]: leaveCaption }, startInBody),
  end: byTag(
    {
      caption: endCaption,
      table: leaveCaption,
      'body col colgroup html tbody td tfoot th thead tr': ignore,
    },
    endInBody,
  ),
  finish: finishBody,
}

const leaveColumnGroup: Rule = (p) => {
  if (currentTag(p) !== COLGROUP) return
  popCurrent(p)
  p.mode = IN_TABLE
  return AGAIN
}

const textInColumnGroup: TextRule = (p, from, to) => {
  const at = skipSpace(p.page, from, to, p.raw)
  if (at > from) insertText(p, from, at)
  if (at === to || leaveColumnGroup(p) === AGAIN) return at
  return insertSpaceOnly(p, at, to)
}

export const inColumnGroup: ModeRules = {
  text: textInColumnGroup,
  start: byTag({ html: startHtml, col: (p) => void appendElement(p), template: startInHead }, leaveColumnGroup),
  end: byTag({ colgroup: (p) => void leaveColumnGroup(p), col: ignore, template: endTemplate }, leaveColumnGroup),
  finish: finishBody,
}

const isSectionOpen = (p: Parser): boolean => SECTIONS.some((section) => inTableScope(p.open, section))

/** Closes the part that is open back to `context` and falls back to the mode around it. */
const closePart =
  (context: readonly number[], mode: Mode): Rule =>
  (p) => {
    popBackTo(p, context)
    popCurrent(p)
    p.mode = mode
  }

const closeSection = closePart(SECTION_CONTEXT, IN_TABLE)
const closeRow = closePart(ROW_CONTEXT, IN_TABLE_BODY)
const isRowOpen = (p: Parser): boolean => inTableScope(p.open, TR)
const leaveSection = endAndAgain(isSectionOpen, closeSection)
const leaveRow = endAndAgain(isRowOpen, closeRow)

const startRow: Rule = (p) => {
  popBackTo(p, SECTION_CONTEXT)
  insertElement(p)
  p.mode = IN_ROW
}

const implyRow: Rule = (p) => {
  popBackTo(p, SECTION_CONTEXT)
  insertImplied(p, TR)
  p.mode = IN_ROW
  return AGAIN
}

export const inTableBody: ModeRules = {
  text: textInTable,
  start: byTag(
    { tr: startRow, 'td th': implyRow, 'caption col colgroup tbody tfoot thead': leaveSection },
    startInTable,
  ),
  end: byTag(
    {
      'tbody tfoot thead': (p) => (inTableScope(p.open, p.tag) ? closeSection(p) : undefined),
      table: leaveSection,
      'body caption col colgroup html td th tr': ignore,
    },
    endInTable,
  ),
  finish: finishBody,
}

const startCell: Rule = (p) => {
  popBackTo(p, ROW_CONTEXT)
  insertElement(p)
  p.mode = IN_CELL
  addMarker(p.formatting)
}

export const inRow: ModeRules = {
  text: textInTable,
  start: byTag({ 'td th': startCell, 'caption col colgroup tbody tfoot thead tr': leaveRow }, startInTable),
  end: byTag(
    {
      tr: (p) => (isRowOpen(p) ? closeRow(p) : undefined),
      table: leaveRow,
      'tbody tfoot thead': endAndAgain((p) => inTableScope(p.open, p.tag) || isRowOpen(p), closeRow),
      'body caption col colgroup html td th': ignore,
    },
    endInTable,
  ),
  finish: finishBody,
}

const closeCell: Rule = (p) => {
  closeImplied(p)
  popFrom(p.open, p.nodes, Math.max(highestOf(p.open, CELLS), 1))
  clearToMarker(p.formatting)
  p.mode = IN_ROW
}

const endCell: Rule = (p) => {
  if (!inTableScope(p.open, p.tag)) return
  closeWithMarker(p, p.tag)
  p.mode = IN_ROW
}

const isCellOpen = (p: Parser): boolean => CELLS.some((cell) => inTableScope(p.open, cell))

export const inCell: ModeRules = {
  text: textInBody,
  start: byTag({ [PARTS]: endAndAgain(isCellOpen, closeCell) }, startInBody),
  end: byTag(
    {
      'td th': endCell,
      'table tbody tfoot thead tr': endAndAgain((p) => inTableScope(p.open, p.tag), closeCell),
      'body caption col colgroup html': ignore,
    },
    endInBody,
  ),
  finish: finishBody,
}
