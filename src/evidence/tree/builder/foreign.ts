import { adjustForeign, attributeValue, findAttribute } from './attributes.ts'
import { appendElement, currentNode, insertElement, popCurrent } from './insertion.ts'
import { hasHtmlAbove, highestForeign, popFrom, spaceAt } from './open-elements.ts'
import type { Parser } from './parser.ts'
import { skipSpace } from './references.ts'
import { AGAIN } from './rules.ts'
import type { Rule, TextRule } from './rules.ts'
import { classOf, HTML, LEAVES_FOREIGN, MATHML, SPECIAL, SVG } from './tag-classes.ts'
import { SVG_ADJUSTED_TAG, tag, tags } from './tags.ts'
import { insertText } from './texts.ts'

// The rules inside `<svg>` and `<math>` (13.2.6.5).
const ANNOTATION_XML = tag('annotation-xml')
const SVG_ELEMENT = tag('svg')
const FONT = tag('font')
const CLOSED_OUTSIDE: ReadonlySet<number> = new Set(tags('p br'))
const MATHML_IN_TEXT: ReadonlySet<number> = new Set(tags('mglyph malignmark'))
const HTML_ENCODINGS = ['text/html', 'application/xhtml+xml']

/** Whether the current node is foreign and takes text and tags as foreign ones. */
export function isInForeign(p: Parser): boolean {
  return spaceAt(p.open, p.open.top) !== HTML && !isIntegrationPoint(p)
}

/** Whether the start tag at hand is for `startInForeign`. */
export function startsForeign(p: Parser): boolean {
  const space = spaceAt(p.open, p.open.top)
  if (space === HTML) return false
  const current = p.open.tag[p.open.top]!
  if (p.tag === SVG_ELEMENT && space === MATHML && current === ANNOTATION_XML) return false
  if (!isIntegrationPoint(p)) return true
  return MATHML_IN_TEXT.has(p.tag) && space === MATHML && current !== ANNOTATION_XML
}

export const startInForeign: Rule = (p) => {
  if (leavesForeign(p)) {
    popForeign(p)
    return AGAIN
  }
  const space = spaceAt(p.open, p.open.top)
  if (space === SVG) p.tag = SVG_ADJUSTED_TAG.get(p.tag) ?? p.tag
  insertForeign(p, space)
}

export function insertForeign(p: Parser, space: number): void {
  adjustForeign(p.attributes, p.from, p.to, space === SVG)
  if (p.selfClosing) appendElement(p, space)
  else insertElement(p, space)
}

/** Whether the end tag at hand is done with; if not, it is for the insertion mode. */
export function endInForeign(p: Parser): boolean {
  if (spaceAt(p.open, p.open.top) === HTML) return false
  if (CLOSED_OUTSIDE.has(p.tag)) {
    popForeign(p)
    return false
  }
  const adjusted = SVG_ADJUSTED_TAG.get(p.tag)
  const slot = Math.max(highestForeign(p.open, p.tag), adjusted === undefined ? 0 : highestForeign(p.open, adjusted))
  if (slot === 0 || hasHtmlAbove(p.open, slot)) return false
  popFrom(p.open, p.nodes, slot)
  return true
}

export const textInForeign: TextRule = (p, from, to) => {
  insertText(p, from, to)
  if (p.framesetOk && hasContent(p, from, to)) p.framesetOk = false
  return to
}

/** Whether there is more than white space and NUL characters. */
function hasContent({ page, raw }: Parser, from: number, to: number): boolean {
  let at = skipSpace(page, from, to, raw)
  while (at < to && page.bytes[at] === 0) at = skipSpace(page, at + 1, to, raw)
  return at < to
}

/** Where HTML may stand inside foreign content; of `annotation-xml` its encoding says. */
function isIntegrationPoint(p: Parser): boolean {
  const current = p.open.tag[p.open.top]!
  if (current === ANNOTATION_XML) return saysHtml(p)
  return (classOf(spaceAt(p.open, p.open.top), current) & SPECIAL) !== 0
}

function saysHtml(p: Parser): boolean {
  if (spaceAt(p.open, p.open.top) !== MATHML) return false
  const { attributes, nodes } = p
  const node = currentNode(p)
  const at = findAttribute(attributes, nodes.from[node]!, nodes.to[node]!, 'encoding')
  return at >= 0 && HTML_ENCODINGS.includes(attributeValue(attributes, at).toLowerCase())
}

function leavesForeign(p: Parser): boolean {
  if (p.tag !== FONT) return LEAVES_FOREIGN.has(p.tag)
  return ['color', 'face', 'size'].some((name) => findAttribute(p.attributes, p.from, p.to, name) >= 0)
}

function popForeign(p: Parser): void {
  while (isInForeign(p)) popCurrent(p)
}
