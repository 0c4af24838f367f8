import { domPath } from '../dom-path.ts'
import { nameOf, sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../../model/evidence.ts'
import type { Wanted } from '../wanted.ts'

const MOST = 5

/** An address inside other text: a script call, an attribute, a sentence. */
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>()[\]{}\\`]+|\bwww\.[^\s"'<>()[\]{}\\`]+/gi

/** Attributes in which scripts keep addresses; `href` on anything but `a` and `area` is one too. */
const CARRIER = /^(on[a-z]+|data-.+|href|routerlink|ng-.+|v-.+|:href|@click)$/

/** Elements on which `href` and `src` are not meant for a reader. */
const RESOURCE = new Set(['link', 'base', 'script', 'img', 'iframe', 'meta', 'source'])

/** Things that look like a link to the site and that Google cannot follow: script handlers, data attributes, bare text. */
export function gatherImitations(page: Page, wanted: Wanted): Quote[] {
  const quotes: Quote[] = []
  for (let node = 0; node < page.tree.size && quotes.length < MOST; node++) {
    const name = nameOf(page.tree, node)
    if (name === '#text' || RESOURCE.has(name) || !carries(page, node, name, wanted)) continue
    quotes.push({ from: 'html', text: sourceOf(page.tree, node, 200), at: domPath(page.tree, node) })
  }
  return quotes.length > 0 ? quotes : bareText(page, wanted)
}

function carries({ tree }: Page, node: number, name: string, wanted: Wanted): boolean {
  return tree.attributes(node).some(([attribute, value]) => {
    if (!CARRIER.test(attribute)) return false
    const isHref = attribute === 'href' && (name === 'a' || name === 'area')
    return (!isHref || /^\s*javascript:/i.test(value)) && mentions(value, wanted) !== null
  })
}

function bareText({ flow }: Page, wanted: Wanted): Quote[] {
  const found = mentions(flow.text, wanted)
  if (found === null) return []
  const from = Math.max(flow.text.lastIndexOf('\n', found) + 1, found - 100)
  const end = flow.text.indexOf('\n', found)
  return [{ from: 'text', text: flow.text.slice(from, end < 0 ? from + 300 : Math.min(end, from + 300)) }]
}

/** Where in a text the site is named by its address; null when it is not. */
function mentions(text: string, wanted: Wanted): number | null {
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const written = address.replace(/[.,;:!?]+$/, '')
    const href = /^https?:/i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`
    if (wanted.match(href)?.via === 'direct') return index
  }
  return null
}
