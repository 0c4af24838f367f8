import { runAdoptionAgency } from '../adoption-agency.ts'
import { attributeValue, findAttribute } from '../attributes.ts'
import { closeImplied, closeImpliedThoroughly, closeOpenParagraph, popThrough } from '../closing.ts'
import { insertForeign } from '../foreign.ts'
import { addMarker, indexInList, lastNamed, removeAt } from '../formatting-list.ts'
import { insertFormatting, reopenFormatting } from '../formatting.ts'
import { addMissingAttributes, appendElement, currentTag, insertElement, popCurrent } from '../insertion.ts'
import {
  IN_CAPTION,
  IN_CELL,
  IN_FRAMESET,
  IN_ROW,
  IN_SELECT,
  IN_SELECT_IN_TABLE,
  IN_TABLE,
  IN_TABLE_BODY,
} from '../modes.ts'
import { detach } from '../nodes.ts'
import { hasItemBoundaryAbove, highestOf, popFrom, remove } from '../open-elements.ts'
import type { Parser } from '../parser.ts'
import { byTag, ignore } from '../rules.ts'
import type { Rule } from '../rules.ts'
import { inButtonScope, inScope } from '../scopes.ts'
import { MATHML, NUMBERED_HEADINGS, SVG } from '../tag-classes.ts'
import { tag, tags } from '../tags.ts'
import { anyOtherEnd } from './any-other-end.ts'
import { enterText, startHtml, startInHead, startRawText } from './head.ts'

// Start tags in the body (13.2.6.4.7).
const P = tag('p')
const BODY = tag('body')
const OPTION = tag('option')
const BUTTON = tag('button')
const RUBY = tag('ruby')
const NOBR = tag('nobr')
const ITEMS = { li: tags('li'), 'dd dt': tags('dd dt') }
const TABLE_MODES: ReadonlySet<number> = new Set([IN_TABLE, IN_CAPTION, IN_TABLE_BODY, IN_ROW, IN_CELL])

const startAnyOther: Rule = (p) => {
  reopenFormatting(p)
  insertElement(p)
}

const startBlock: Rule = (p) => {
  closeOpenParagraph(p)
  insertElement(p)
}

const startHeading: Rule = (p) => {
  closeOpenParagraph(p)
  if (NUMBERED_HEADINGS.includes(currentTag(p))) popCurrent(p)
  insertElement(p)
}

const startPre: Rule = (p) => {
  startBlock(p)
  p.skipNewline = true
  p.framesetOk = false
}

const startItem =
  (items: readonly number[]): Rule =>
  (p) => {
    p.framesetOk = false
    const slot = highestOf(p.open, items)
    if (slot > 0 && !hasItemBoundaryAbove(p.open, slot)) {
      const item = p.open.tag[slot]!
      closeImpliedThoroughly(p, item)
      popThrough(p, item)
    }
    closeOpenParagraph(p)
    insertElement(p)
  }

const startForm: Rule = (p) => {
  const inTemplate = p.open.templates > 0
  if (p.form !== 0 && !inTemplate) return
  closeOpenParagraph(p)
  const form = insertElement(p)
  if (!inTemplate) p.form = form
}

const startFormatting: Rule = (p) => {
  reopenFormatting(p)
  insertFormatting(p)
}

/** A link inside a link closes the outer one. */
const startLink: Rule = (p) => {
  const at = lastNamed(p.formatting, p.nodes, p.tag)
  if (at >= 0) {
    const outer = p.formatting.node[at]!
    if (!runAdoptionAgency(p)) anyOtherEnd(p)
    if (p.nodes.slot[outer] !== 0) remove(p.open, p.nodes, p.nodes.slot[outer]!)
    const left = indexInList(p.formatting, outer)
    if (left >= 0) removeAt(p.formatting, left)
  }
  startFormatting(p)
}

const startNobr: Rule = (p) => {
  reopenFormatting(p)
  if (inScope(p.open, NOBR)) {
    if (!runAdoptionAgency(p)) anyOtherEnd(p)
    reopenFormatting(p)
  }
  insertFormatting(p)
}

/** An element that takes the page out of the running as a frameset. */
const startContent: Rule = (p) => {
  startAnyOther(p)
  p.framesetOk = false
}

const startObject: Rule = (p) => {
  startContent(p)
  addMarker(p.formatting)
}

const startButton: Rule = (p) => {
  if (inScope(p.open, BUTTON)) {
    closeImplied(p)
    popThrough(p, BUTTON)
  }
  startContent(p)
}

const startTable: Rule = (p) => {
  if (!p.quirks && inButtonScope(p.open, P)) closeOpenParagraph(p)
  insertElement(p)
  p.framesetOk = false
  p.mode = IN_TABLE
}

const startVoid: Rule = (p) => {
  reopenFormatting(p)
  appendElement(p)
  p.framesetOk = false
}

const startInput: Rule = (p) => {
  reopenFormatting(p)
  appendElement(p)
  if (!isHiddenInput(p)) p.framesetOk = false
}

export function isHiddenInput({ attributes, from, to }: Parser): boolean {
  const type = findAttribute(attributes, from, to, 'type')
  return type >= 0 && attributeValue(attributes, type).toLowerCase() === 'hidden'
}

const startRule: Rule = (p) => {
  closeOpenParagraph(p)
  appendElement(p)
  p.framesetOk = false
}

const startTextarea: Rule = (p) => {
  insertElement(p)
  p.skipNewline = true
  p.framesetOk = false
  enterText(p, true)
}

const startXmp: Rule = (p) => {
  closeOpenParagraph(p)
  reopenFormatting(p)
  p.framesetOk = false
  startRawText(p)
}

const startSelect: Rule = (p) => {
  startContent(p)
  p.mode = TABLE_MODES.has(p.mode) ? IN_SELECT_IN_TABLE : IN_SELECT
}

const startOption: Rule = (p) => {
  if (currentTag(p) === OPTION) popCurrent(p)
  startAnyOther(p)
}

const startRuby =
  (except: number): Rule =>
  (p) => {
    if (inScope(p.open, RUBY)) {
      if (except < 0) closeImplied(p)
      else closeImpliedThoroughly(p, except)
    }
    insertElement(p)
  }

const startForeign =
  (space: number): Rule =>
  (p) => {
    reopenFormatting(p)
    insertForeign(p, space)
  }

const bodyNode = (p: Parser): number => (p.open.tag[2] === BODY && p.open.top >= 2 ? p.open.node[2]! : 0)

const startBody: Rule = (p) => {
  if (bodyNode(p) === 0 || p.open.templates > 0) return
  p.framesetOk = false
  addMissingAttributes(p, bodyNode(p))
}

const startFrameset: Rule = (p) => {
  if (!p.framesetOk || bodyNode(p) === 0) return
  detach(p.nodes, bodyNode(p))
  popFrom(p.open, p.nodes, 2)
  insertElement(p)
  p.mode = IN_FRAMESET
}

export const startInBody = byTag(
  {
    html: startHtml,
    'base basefont bgsound link meta script style template title': startInHead,
    body: startBody,
    frameset: startFrameset,
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul':
      startBlock,
    'h1 h2 h3 h4 h5 h6': startHeading,
    'pre listing': startPre,
    form: startForm,
    li: startItem(ITEMS.li),
    'dd dt': startItem(ITEMS['dd dt']),
    plaintext: (p) => {
      startBlock(p)
      p.raw = true
    },
    button: startButton,
    a: startLink,
    'b big code em font i s small strike strong tt u': startFormatting,
    nobr: startNobr,
    'applet marquee object': startObject,
    table: startTable,
    'area br embed img keygen wbr': startVoid,
    input: startInput,
    'param source track': (p) => void appendElement(p),
    hr: startRule,
    image: (p) => {
      p.tag = tag('img')
      startVoid(p)
    },
    textarea: startTextarea,
    xmp: startXmp,
    iframe: (p) => {
      p.framesetOk = false
      startRawText(p)
    },
    'noembed noframes noscript': (p) => startRawText(p),
    select: startSelect,
    'optgroup option': startOption,
    'rb rtc': startRuby(-1),
    'rp rt': startRuby(tag('rtc')),
    math: startForeign(MATHML),
    svg: startForeign(SVG),
    'caption col colgroup frame head tbody td tfoot th thead tr': ignore,
  },
  startAnyOther,
)
