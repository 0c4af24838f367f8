import { endInForeign, isInForeign, startInForeign, startsForeign, textInForeign } from './foreign.ts'
import { currentNode } from './insertion.ts'
import { afterAfterBody, afterAfterFrameset, afterBody, afterFrameset, inFrameset } from './modes/after.ts'
import { inBody, inText } from './modes/body.ts'
import { afterHead, beforeHead, beforeHtml, inHead, initial } from './modes/head.ts'
import { inSelect, inSelectInTable } from './modes/select.ts'
import { inCaption, inCell, inColumnGroup, inRow, inTableBody } from './modes/table-parts.ts'
import { inTable, placeTableText } from './modes/table.ts'
import { inTemplate } from './modes/template.ts'
import {
  AFTER_AFTER_BODY,
  AFTER_AFTER_FRAMESET,
  AFTER_BODY,
  AFTER_HEAD,
  BEFORE_HEAD,
  BEFORE_HTML,
  IN_COLUMN_GROUP,
  IN_HEAD,
  IN_TEXT,
  INITIAL,
} from './modes.ts'
import { addNode, append } from './nodes.ts'
import { spaceAt } from './open-elements.ts'
import type { Parser } from './parser.ts'
import { isQuirky } from './quirks.ts'
import { skipNewline } from './references.ts'
import type { ModeRules } from './rules.ts'
import { HTML } from './tag-classes.ts'
import { COMMENT } from './tags.ts'

/** By the numbers of `modes.ts`. */
const RULES: readonly ModeRules[] = [
  initial,
  beforeHtml,
  beforeHead,
  inHead,
  afterHead,
  inBody,
  inText,
  inTable,
  inCaption,
  inColumnGroup,
  inTableBody,
  inRow,
  inCell,
  inSelect,
  inSelectInTable,
  inTemplate,
  afterBody,
  inFrameset,
  afterFrameset,
  afterAfterBody,
  afterAfterFrameset,
]

/** Modes that a NUL character ends as other text does; elsewhere it is dropped. */
const ENDED_BY_NUL: ReadonlySet<number> = new Set([
  INITIAL,
  BEFORE_HTML,
  BEFORE_HEAD,
  IN_HEAD,
  AFTER_HEAD,
  IN_COLUMN_GROUP,
  AFTER_BODY,
  AFTER_AFTER_BODY,
])

/** Takes the start tag at hand into the tree. */
export function startTag(p: Parser): void {
  beginToken(p)
  while (startsForeign(p) ? startInForeign(p) : RULES[p.mode]!.start(p));
}

export function endTag(p: Parser): void {
  beginToken(p)
  while (!endInForeign(p) && RULES[p.mode]!.end(p));
}

/** Comments are not part of the page, but text before and after one are two texts. */
export function comment(p: Parser): void {
  beginToken(p)
  append(p.nodes, commentParent(p), addNode(p.nodes, COMMENT, 0, 0, 0, -1))
}

/** A doctype, given as what stands between `<!doctype` and `>`; null when the page ends in it. */
export function doctype(p: Parser, content: string | null): void {
  beginToken(p)
  if (p.mode !== INITIAL) return
  p.quirks = content === null || isQuirky(content)
  p.mode = BEFORE_HTML
}

/** Takes source[from, to), text without markup, into the tree. */
export function text(p: Parser, from: number, to: number): void {
  let at = p.skipNewline ? Math.min(skipNewline(p.page, from), to) : from
  p.skipNewline = false
  while (at < to) {
    const end = p.page.isPlain || keepsNul(p) ? to : Math.min(nextNul(p, at), to)
    while (at < end) at = isInForeign(p) ? textInForeign(p, at, end) : RULES[p.mode]!.text(p, at, end)
    if (end < to) at = dropNul(p, end)
  }
}

/** The page is at its end: what it left out is added. */
export function finish(p: Parser): void {
  beginToken(p)
  while (RULES[p.mode]!.finish(p));
}

function beginToken(p: Parser): void {
  p.skipNewline = false
  if (p.tableText.length > 0) placeTableText(p)
}

function commentParent(p: Parser): number {
  const isForeign = spaceAt(p.open, p.open.top) !== HTML
  if (p.mode === AFTER_BODY && !isForeign) return p.open.node[1]!
  const isOver = p.mode === AFTER_AFTER_BODY || p.mode === AFTER_AFTER_FRAMESET
  return isOver && !isForeign ? 0 : currentNode(p)
}

function keepsNul(p: Parser): boolean {
  return p.raw || p.mode === IN_TEXT || isInForeign(p)
}

/** Offset of the next NUL character. Searched for once each, so that a page is not searched again for each text. */
function nextNul(p: Parser, at: number): number {
  if (p.nul < at) {
    const found = p.page.bytes.indexOf(0, at)
    p.nul = found < 0 ? p.page.bytes.length : found
  }
  return p.nul
}

function dropNul(p: Parser, at: number): number {
  let next = at
  while (next === at && ENDED_BY_NUL.has(p.mode)) next = RULES[p.mode]!.text(p, at, at + 1)
  return at + 1
}
