import { parseHttpUrl } from '../url/index.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import { flowOf, onOneLine } from './flow.ts'
import { nameOf, oneLine } from './page.ts'
import type { Page } from './page.ts'

/** A link as it stands on the page, wherever it leads. */
export interface Anchor {
  readonly node: number
  /** nth `a[href]` of the document, from 0; -1 for an `<area>`. */
  readonly index: number
  /** The attribute as written. */
  readonly written: string
  /** Resolved http(s) address with its fragment; null where it leads to none (`mailto:`, `javascript:`, broken). */
  readonly href: string | null
  /** Lower-case tokens, doubles left out. */
  readonly rel: readonly string[]
}

/** The words a link is known by, and where they came from. */
export type AnchorText = Pick<LinkEvidence, 'anchor' | 'anchorFrom'>

/** Every `a[href]` and `area[href]`: the only links Google follows (Google, "Make your links crawlable"). */
export function readAnchors({ tree, base, elements }: Page): Anchor[] {
  const anchors: Anchor[] = []
  const areas = elements('area')
  // Menus stand on a page twice, and cards link the same page by picture and title.
  const resolved = new Map<string, string | null>()
  let index = 0
  let area = 0
  const add = (node: number, isArea: boolean): void => {
    const written = tree.attribute(node, 'href') ?? (isArea ? null : tree.attribute(node, 'xlink:href'))
    if (written === null) return
    let href = resolved.get(written)
    if (href === undefined) resolved.set(written, (href = resolve(written, base)))
    anchors.push({ node, index: isArea ? -1 : index++, written, href, rel: relTokens(tree.attribute(node, 'rel')) })
  }
  for (const node of elements('a')) {
    while (area < areas.length && areas[area]! < node) add(areas[area++]!, true)
    add(node, false)
  }
  while (area < areas.length) add(areas[area++]!, true)
  return anchors
}

function resolve(written: string, base: string): string | null {
  const url = parseHttpUrl(written.trim() === '' ? base : written, base)
  if (url === null) return null
  const hash = written.indexOf('#')
  return hash < 0 ? url.href : (URL.parse(written.trim(), base)?.href ?? url.href)
}

/** Host of a resolved address without parsing it again: hostile pages have 100,000 links. */
export function hostOf(href: string): string {
  return /^https?:\/\/([^/?#:]+)/.exec(href)?.[1] ?? ''
}

/** Google reads several values parted by spaces or commas ("Qualify your outbound links to Google"). */
function relTokens(rel: string | null): readonly string[] {
  if (rel === null) return []
  return [...new Set(rel.toLowerCase().split(/[\s,]+/))].filter((token) => token !== '')
}

/** Longest anchor kept: whole cards and articles get wrapped in a link. */
const LONGEST_ANCHOR = 500

/** Text, else the alt of an image in it, else the link's title, else its accessible name (Google, "Write good anchor text"). */
export function anchorText({ tree, flow }: Page, node: number): AnchorText {
  const text = onOneLine(flowOf(flow, tree, node, LONGEST_ANCHOR))
  if (text !== '') return { anchor: text, anchorFrom: 'text' }
  const alt = oneLine(nameOf(tree, node) === 'area' ? (tree.attribute(node, 'alt') ?? '') : altWithin(tree, node))
  if (alt !== '') return { anchor: alt.slice(0, LONGEST_ANCHOR), anchorFrom: 'alt' }
  for (const from of ['title', 'aria-label'] as const) {
    const name = oneLine(tree.attribute(node, from) ?? '')
    if (name !== '') return { anchor: name.slice(0, LONGEST_ANCHOR), anchorFrom: from }
  }
  return { anchor: '', anchorFrom: 'none' }
}

function altWithin(tree: Page['tree'], node: number): string {
  for (let at = node + 1; at < (tree.end[node] ?? 0); at++) {
    if (nameOf(tree, at) !== 'img' && nameOf(tree, at) !== 'input') continue
    const alt = tree.attribute(at, 'alt')
    if (alt !== null && alt.trim() !== '') return alt
  }
  return ''
}
