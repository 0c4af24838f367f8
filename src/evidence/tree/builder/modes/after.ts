import { appendElement, currentTag, insertElement, popCurrent } from '../insertion.ts'
import { AFTER_AFTER_BODY, AFTER_AFTER_FRAMESET, AFTER_FRAMESET, IN_BODY } from '../modes.ts'
import { skipSpace } from '../references.ts'
import { AGAIN, byTag, ignore } from '../rules.ts'
import type { ModeRules, Rule, TextRule } from '../rules.ts'
import { tag } from '../tags.ts'
import { insertSpaceOnly } from '../texts.ts'
import { textInBody } from './body.ts'
import { startHtml, startRawText } from './head.ts'

// After the body, and in and after framesets (13.2.6.4.19 to 13.2.6.4.23).
const FRAMESET = tag('frameset')

const backToBody: Rule = (p) => {
  p.mode = IN_BODY
  return AGAIN
}

const textAfterBody: TextRule = (p, from, to) => {
  const at = skipSpace(p.page, from, to, p.raw)
  if (at > from) textInBody(p, from, at)
  if (at < to) p.mode = IN_BODY
  return at
}

export const afterBody: ModeRules = {
  text: textAfterBody,
  start: byTag({ html: startHtml }, backToBody),
  end: byTag({ html: (p) => void (p.mode = AFTER_AFTER_BODY) }, backToBody),
  finish: ignore,
}

export const afterAfterBody: ModeRules = {
  text: textAfterBody,
  start: byTag({ html: startHtml }, backToBody),
  end: backToBody,
  finish: ignore,
}

const endFrameset: Rule = (p) => {
  if (p.open.top <= 1) return
  popCurrent(p)
  if (currentTag(p) !== FRAMESET) p.mode = AFTER_FRAMESET
}

const textInFrameset: TextRule = (p, from, to) => insertSpaceOnly(p, from, to)

export const inFrameset: ModeRules = {
  text: textInFrameset,
  start: byTag(
    {
      html: startHtml,
      frameset: (p) => void insertElement(p),
      frame: (p) => void appendElement(p),
      noframes: (p) => startRawText(p),
    },
    ignore,
  ),
  end: byTag({ frameset: endFrameset }, ignore),
  finish: ignore,
}

const startAfterFrameset = byTag({ html: startHtml, noframes: (p) => startRawText(p) }, ignore)

export const afterFrameset: ModeRules = {
  text: textInFrameset,
  start: startAfterFrameset,
  end: byTag({ html: (p) => void (p.mode = AFTER_AFTER_FRAMESET) }, ignore),
  finish: ignore,
}

export const afterAfterFrameset: ModeRules = {
  text: (p, from, to) => insertSpaceOnly(p, from, to, textInBody),
  start: startAfterFrameset,
  end: ignore,
  finish: ignore,
}
