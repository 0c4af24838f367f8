import { domPath } from '../dom-path.ts'
import { sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import { byName, type PageTree } from '../tree/index.ts'
import type { Quote } from '../../model/evidence.ts'
import type { Wanted } from '../wanted.ts'

const MOST = 5

/** An address inside other text: a script call, an attribute, a sentence. */
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>()[\]{}\\`]+|\bwww\.[^\s"'<>()[\]{}\\`]+/gi

/** What every such address begins with: few of the attributes have it. */
const HINT = /\/\/|www\./i

/** Attributes in which scripts keep addresses; `href` on anything but `a` and `area` is one too. */
const CARRIER = /^(on[a-z]+|data-.+|href|routerlink|ng-.+|v-.+|:href|@click)$/

const LINKS = new Set(['a', 'area'])
/** Elements on which `href` and `src` are not meant for a reader. */
const RESOURCE = new Set(['link', 'base', 'script', 'img', 'iframe', 'meta', 'source'])

/** Things that look like a link to the site and that Google cannot follow: script handlers, data attributes, bare text. */
export function gatherImitations(page: Page, wanted: Wanted): Quote[] {
  const { tree } = page
  const quotes: Quote[] = []
  const carries = carrierTest(tree, wanted)
  for (let node = 0; node < tree.size && quotes.length < MOST; node++) {
    if (tree.tag[node] !== 0 && carries(node))
      quotes.push({ from: 'html', text: sourceOf(tree, node, 200), at: domPath(tree, node) })
  }
  return quotes.length > 0 ? quotes : bareText(page, wanted)
}

const KIND = { other: 0, link: 1, resource: 2 } as const
const SAYS = { nothing: 0, href: 1, carrier: 2 } as const

function carrierTest(tree: PageTree, wanted: Wanted): (node: number) => boolean {
  const kinds = byName(tree.tags, (name) =>
    RESOURCE.has(name) ? KIND.resource : LINKS.has(name) ? KIND.link : KIND.other,
  )
  const saying = byName(tree.attributeNames, (name) =>
    name === 'href' ? SAYS.href : CARRIER.test(name) ? SAYS.carrier : SAYS.nothing,
  )
  let isLink = false
  let found = false
  const read = (name: number, attribute: number): void => {
    if (found || saying[name] === SAYS.nothing) return
    if (isLink && saying[name] === SAYS.href && !isScript(tree, attribute)) return
    found = mentions(tree.valueOf(attribute), wanted) !== null
  }
  return (node) => {
    const kind = kinds[tree.tag[node]!]
    if (kind === KIND.resource) return false
    isLink = kind === KIND.link
    found = false
    tree.eachAttribute(node, read)
    return found
  }
}

const [SPACE, AMPERSAND, LETTER_J] = [0x20, 0x26, 0x6a]
const TO_LOWER = 0x20

/** Whether an address is a call of a script. Hardly any is, which the first byte of the others tells. */
function isScript(tree: PageTree, attribute: number): boolean {
  const first = tree.bytes[tree.valueStart(attribute)]!
  const mayBe = (first | TO_LOWER) === LETTER_J || first === AMPERSAND || first <= SPACE || first >= 0x80
  return mayBe && /^\s*javascript:/i.test(tree.valueOf(attribute))
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
  if (!HINT.test(text)) return null
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const written = address.replace(/[.,;:!?]+$/, '')
    const href = /^https?:/i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`
    if (wanted.match(href)?.via === 'direct') return index
  }
  return null
}
