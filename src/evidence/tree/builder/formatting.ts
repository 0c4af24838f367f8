import { MAX_REOPENED } from '../limits.ts'
import { addFormatting, firstClosed } from './formatting-list.ts'
import { attach, copyOf, insertElement } from './insertion.ts'
import { push } from './open-elements.ts'
import type { Parser } from './parser.ts'

/** Inserts the tag at hand as a formatting element: one that is opened again when it was closed too early. */
export function insertFormatting(p: Parser): void {
  const node = insertElement(p)
  if (!addFormatting(p.formatting, p.nodes, p.attributes, node)) p.cut = true
}

/** Opens again the formatting elements that something around them closed (13.2.4.3, "reconstruct"). */
export function reopenFormatting(p: Parser): void {
  const { formatting, nodes, open } = p
  for (let at = firstClosed(formatting, nodes); at < formatting.node.length; at++) {
    if (p.reopened === MAX_REOPENED) {
      p.cut = true
      return
    }
    p.reopened++
    const node = copyOf(p, formatting.node[at]!)
    attach(p, node)
    push(open, nodes, node)
    formatting.node[at] = node
  }
}
