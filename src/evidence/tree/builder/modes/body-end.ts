import { runAdoptionAgency } from '../adoption-agency.ts'
import { closeImplied, closeImpliedThoroughly, closeParagraph, closeWithMarker, popThrough } from '../closing.ts'
import { reopenFormatting } from '../formatting.ts'
import { insertImplied, popCurrent } from '../insertion.ts'
import { AFTER_BODY } from '../modes.ts'
import { highestOf, popFrom, remove } from '../open-elements.ts'
import { AGAIN, byTag } from '../rules.ts'
import type { Rule } from '../rules.ts'
import { anyInScope, inButtonScope, inListItemScope, inScope } from '../scopes.ts'
import { NUMBERED_HEADINGS } from '../tag-classes.ts'
import { tag } from '../tags.ts'
import { anyOtherEnd } from './any-other-end.ts'
import { endTemplate } from './template-end.ts'

// End tags in the body (13.2.6.4.7).
const BODY = tag('body')
const FORM = tag('form')
const P = tag('p')

const endBlock: Rule = (p) => {
  if (!inScope(p.open, p.tag)) return
  closeImplied(p)
  popThrough(p, p.tag)
}

const endBody: Rule = (p) => {
  if (inScope(p.open, BODY)) p.mode = AFTER_BODY
}

const endHtml: Rule = (p) => {
  if (!inScope(p.open, BODY)) return
  p.mode = AFTER_BODY
  return AGAIN
}

const endForm: Rule = (p) => {
  const { form, open, nodes } = p
  const inTemplate = open.templates > 0
  if (!inTemplate) p.form = 0
  if ((form === 0 && !inTemplate) || !inScope(open, FORM)) return
  closeImplied(p)
  if (inTemplate) popThrough(p, FORM)
  else if (nodes.slot[form] !== 0) remove(open, nodes, nodes.slot[form]!)
}

const endParagraph: Rule = (p) => {
  if (!inButtonScope(p.open, P)) insertImplied(p, P)
  closeParagraph(p)
}

const endItem: Rule = (p) => {
  if (!inListItemScope(p.open, p.tag)) return
  closeImpliedThoroughly(p, p.tag)
  popThrough(p, p.tag)
}

const endDefinition: Rule = (p) => {
  if (!inScope(p.open, p.tag)) return
  closeImpliedThoroughly(p, p.tag)
  popThrough(p, p.tag)
}

const endHeading: Rule = (p) => {
  if (!anyInScope(p.open, NUMBERED_HEADINGS)) return
  closeImplied(p)
  popFrom(p.open, p.nodes, highestOf(p.open, NUMBERED_HEADINGS))
}

const endFormatting: Rule = (p) => {
  if (!runAdoptionAgency(p)) anyOtherEnd(p)
}

const endObject: Rule = (p) => {
  if (inScope(p.open, p.tag)) closeWithMarker(p, p.tag)
}

/** `</br>` is read as `<br>`. */
const endBreak: Rule = (p) => {
  reopenFormatting(p)
  insertImplied(p, tag('br'))
  popCurrent(p)
  p.framesetOk = false
}

export const endInBody = byTag(
  {
    template: endTemplate,
    body: endBody,
    html: endHtml,
    'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section summary ul':
      endBlock,
    form: endForm,
    p: endParagraph,
    li: endItem,
    'dd dt': endDefinition,
    'h1 h2 h3 h4 h5 h6': endHeading,
    'a b big code em font i nobr s small strike strong tt u': endFormatting,
    'applet marquee object': endObject,
    br: endBreak,
  },
  anyOtherEnd,
)
