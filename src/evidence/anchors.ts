import type { LinkEvidence } from '../model/evidence.ts'
import { flowOf, onOneLine } from './flow.ts'
import { nameOf, oneLine } from './page.ts'
import type { Page } from './page.ts'
import { addressResolver } from './resolve-address.ts'

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

/**
 * Every `a[href]` and `area[href]`: the only links Google follows (Google, "Make your links crawlable"). With `isWanted`,
 * those whose attribute it wants.
 */
export function readAnchors(
  { tree, base, elements }: Page,
  isWanted: (written: string) => boolean = () => true,
): Anchor[] {
  const anchors: Anchor[] = []
  const areas = elements('area')
  const resolve = addressResolver(base)
  const tokensOf = relReader()
  let index = 0
  let area = 0
  const add = (node: number, isArea: boolean): void => {
    const written = tree.attribute(node, 'href') ?? (isArea ? null : tree.attribute(node, 'xlink:href'))
    if (written === null) return
    const at = isArea ? -1 : index++
    if (!isWanted(written)) return
    const rel = tokensOf(tree.attribute(node, 'rel'))
    anchors.push({ node, index: at, written, href: resolve(written), rel })
  }
  for (const node of elements('a')) {
    while (area < areas.length && areas[area]! < node) add(areas[area++]!, true)
    add(node, false)
  }
  while (area < areas.length) add(areas[area++]!, true)
  return anchors
}

/** A path from the root, a query or a place on the page, with no other address in it and nothing that hides one. */
const WITHIN = /^(?:\/(?![/\\])|[?#])(?![^]*(?:http|[%\t\n\r]))/i

/** Whether an address as written may lead away from the host that relative ones are relative to, or carry one that does. */
export function leavesPage(written: string): boolean {
  return !WITHIN.test(written)
}

/** Host of a resolved address without parsing it again: hostile pages have 100,000 links. */
export function hostOf(href: string): string {
  return /^https?:\/\/([^/?#:]+)/.exec(href)?.[1] ?? ''
}

const NO_TOKENS: readonly string[] = []

/** Tokens of `rel` attributes, of which a page has few different ones. */
function relReader(): (rel: string | null) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (rel) => {
    if (rel === null) return NO_TOKENS
    let tokens = known.get(rel)
    if (tokens === undefined) known.set(rel, (tokens = relTokens(rel)))
    return tokens
  }
}

/** Google reads several values parted by spaces or commas ("Qualify your outbound links to Google"). */
function relTokens(rel: string): readonly string[] {
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
