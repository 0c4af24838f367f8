import { anchorText } from './anchors.ts'
import { paragraphOf } from './flow.ts'
import type { Reading } from './reading.ts'
import type { LinkEvidence, Placement } from '../model/evidence.ts'

/** Longest text round a link in the list, characters. */
const LONGEST_CONTEXT = 300

/** A link of the page, wherever it leads. */
export interface ListedLink {
  /** nth `a[href]` of the document, from 0. */
  readonly index: number
  /** Resolved; as written where it leads to no web page. */
  readonly href: string
  readonly anchor: string
  readonly anchorFrom: LinkEvidence['anchorFrom']
  readonly rel: readonly string[]
  readonly placement: Placement
  readonly context: string
}

/** Every `a[href]` of the page in document order. */
export function listLinks({ page, anchors, regionOf }: Reading): ListedLink[] {
  return anchors
    .filter(({ index }) => index >= 0)
    .map((link) => {
      const { anchor, anchorFrom } = anchorText(page, link.node)
      return {
        index: link.index,
        href: link.href ?? link.written.trim(),
        ...{ anchor, anchorFrom, rel: link.rel },
        placement: regionOf(link),
        context: paragraphOf(page.flow, page.tree, link.node, LONGEST_CONTEXT),
      }
    })
}
