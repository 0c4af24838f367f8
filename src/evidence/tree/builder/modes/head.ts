import { addMarker } from '../formatting-list.ts'
import { addMissingAttributes, appendElement, insertElement, insertImplied, popCurrent } from '../insertion.ts'
import { AFTER_HEAD, BEFORE_HEAD, BEFORE_HTML, IN_BODY, IN_FRAMESET, IN_HEAD, IN_TEMPLATE, IN_TEXT } from '../modes.ts'
import type { Mode } from '../modes.ts'
import { push, remove } from '../open-elements.ts'
import type { Parser } from '../parser.ts'
import { skipSpace } from '../references.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { tag } from '../tags.ts'
import { insertText } from '../texts.ts'
import { endTemplate } from './template-end.ts'

// From the first character of a page to its body (13.2.6.4.1 to 13.2.6.4.6).

/** Rules of a mode that any real content ends: `enter` does what the next mode needs, white space is kept or dropped. */
function passing(enter: Rule, keepsSpace: boolean, start: Rule, end: Rule): ModeRules {
  const text: TextRule = (p, from, to) => {
    const at = skipSpace(p.page, from, to, p.raw)
    if (keepsSpace && at > from) insertText(p, from, at)
    if (at < to) enter(p)
    return at
  }
  return { text, start, end, finish: enter }
}

/** A second `<html>` tag. */
export const startHtml: Rule = (p) => {
  if (p.open.templates === 0) addMissingAttributes(p, p.open.node[1]!)
}

/** Inserts the tag at hand, whose content is text up to its end tag. */
export function startRawText(p: Parser, hasReferences = false): void {
  insertElement(p)
  enterText(p, hasReferences)
}

export function enterText(p: Parser, hasReferences: boolean): void {
  p.raw = !hasReferences
  p.returnMode = p.mode
  p.mode = IN_TEXT
}

const moveTo =
  (mode: Mode, prepare: (p: Parser) => void): Rule =>
  (p) => {
    prepare(p)
    p.mode = mode
    return AGAIN
  }

const leaveInitial = moveTo(BEFORE_HTML, (p) => {
  p.quirks = true
})
const leaveBeforeHtml = moveTo(BEFORE_HEAD, (p) => {
  insertImplied(p, tag('html'))
})
const leaveBeforeHead = moveTo(IN_HEAD, (p) => {
  p.head = insertImplied(p, tag('head'))
})
const leaveHead = moveTo(AFTER_HEAD, popCurrent)
const leaveAfterHead = moveTo(IN_BODY, (p) => {
  insertImplied(p, tag('body'))
})

const startTemplate: Rule = (p) => {
  insertElement(p)
  addMarker(p.formatting)
  p.framesetOk = false
  p.mode = IN_TEMPLATE
  p.templateModes.push(IN_TEMPLATE)
}

export const startInHead = byTag(
  {
    html: startHtml,
    'base basefont bgsound link meta': (p) => void appendElement(p),
    title: (p) => startRawText(p, true),
    'noscript noframes style script': (p) => startRawText(p),
    template: startTemplate,
    head: ignore,
  },
  leaveHead,
)

/** Head content after the head still goes into it. */
const startLateInHead: Rule = (p) => {
  push(p.open, p.nodes, p.head)
  startInHead(p)
  remove(p.open, p.nodes, p.nodes.slot[p.head]!)
}

export const initial = passing(leaveInitial, false, leaveInitial, leaveInitial)

export const beforeHtml = passing(
  leaveBeforeHtml,
  false,
  byTag({ html: (p) => void enter(p, BEFORE_HEAD) }, leaveBeforeHtml),
  byTag({ 'head body html br': leaveBeforeHtml }, ignore),
)

export const beforeHead = passing(
  leaveBeforeHead,
  false,
  byTag({ html: startHtml, head: (p) => void (p.head = enter(p, IN_HEAD)) }, leaveBeforeHead),
  byTag({ 'head body html br': leaveBeforeHead }, ignore),
)

export const inHead = passing(
  leaveHead,
  true,
  startInHead,
  byTag(
    {
      head: (p) => {
        popCurrent(p)
        p.mode = AFTER_HEAD
      },
      'body html br': leaveHead,
      template: endTemplate,
    },
    ignore,
  ),
)

export const afterHead = passing(
  leaveAfterHead,
  true,
  byTag(
    {
      html: startHtml,
      body: (p) => {
        enter(p, IN_BODY)
        p.framesetOk = false
      },
      frameset: (p) => void enter(p, IN_FRAMESET),
      'base basefont bgsound link meta noframes script style template title': startLateInHead,
      head: ignore,
    },
    leaveAfterHead,
  ),
  byTag({ 'body html br': leaveAfterHead, template: endTemplate }, ignore),
)

function enter(p: Parser, mode: Mode): number {
  p.mode = mode
  return insertElement(p)
}
