import type { PageTree } from '../tree/index.ts'
import type { Flow } from '../flow.ts'
import { registrableDomain } from '../../url/index.ts'
import type { Blocks } from './block-rows.ts'
import type { Links } from './blocks.ts'
import { lazily } from './lazily.ts'
import { phraseOf } from './phrases.ts'

/** What the addresses of the links and the words before them say. Arrays by link. */
export interface Addresses {
  /** 1 when it leads to another registrable domain, 0 when not, -1 when it leads nowhere on the web. */
  readonly external: Int8Array
  /** `PHRASE` of the text right before the link. */
  readonly lead: (link: number) => number
}

/** Reads every link's address; `url` is the page's own. */
export function addresses(
  tree: PageTree,
  flow: Flow,
  blocks: Blocks,
  links: Links,
  url: string | undefined,
): Addresses {
  const external = tree.room.array(Int8Array, links.count)
  const sites = new Sites(url)
  for (let link = 0; link < links.count; link++) {
    const href = tree.attributeAt(links.node[link]!, 'href')
    external[link] = isInSite(tree.bytes, tree.valueStart(href)) ? 0 : externalOf(tree.valueOf(href).trim(), sites)
  }
  return {
    external,
    lead: lazily(tree.room, links.count, (link) =>
      phraseOf(lastWords(textBefore(tree, flow, links.node[link]!, blocks.from[links.block[link]!]!))),
    ),
  }
}

/** A path from the root, a query or a place on the page: most links, told at a glance at the source. */
function isInSite(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start]
  if (first === SLASH) return bytes[start + 1] !== SLASH && bytes[start + 1] !== AMPERSAND
  return first === HASH || first === QUESTION
}

const [SLASH, HASH, QUESTION, AMPERSAND] = [0x2f, 0x23, 0x3f, 0x26]

const NAMES_HOST = /^(?:https?:)?\/\//i
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i

function externalOf(href: string, sites: Sites): number {
  if (!NAMES_HOST.test(href)) return HAS_SCHEME.test(href) ? -1 : 0
  return sites.isOther(authorityOf(href)) ? 1 : 0
}

/** What stands between the two slashes and the path of an address that names a host. */
export function authorityOf(href: string): string {
  const from = href.indexOf('//') + 2
  let to = from
  while (to < href.length && !endsAuthority(href.charCodeAt(to))) to++
  return href.slice(from, to)
}

function endsAuthority(code: number): boolean {
  return code === SLASH || code === QUESTION || code === HASH
}

/** The last text before a node that is not blank, not before node `first`; the end of it, where it is long. */
function textBefore(tree: PageTree, { text, start }: Flow, node: number, first: number): string {
  for (let before = node - 1; before >= first; before--) {
    const end = start[before + 1]!
    if (tree.tag[before] === 0 && end > start[before]!) return text.slice(Math.max(start[before]!, end - CLAUSE), end)
  }
  return ''
}

/** Longest clause looked at, characters. */
const CLAUSE = 60

/** The last clause: what stands after the last full stop. */
function lastWords(text: string): string {
  return text.slice(text.lastIndexOf('. ') + 1)
}

/** Registrable domains by authority, each looked up once. */
class Sites {
  readonly #home: string
  readonly #known = new Map<string, boolean>()

  constructor(url: string | undefined) {
    this.#home = url === undefined ? '' : siteOf(authorityOf(url))
  }

  isOther(authority: string): boolean {
    let other = this.#known.get(authority)
    if (other === undefined) {
      const site = siteOf(authority)
      this.#known.set(authority, (other = site !== '' && site !== this.#home))
    }
    return other
  }
}

/** Longest authority looked at, characters. */
const AUTHORITY = 400

function siteOf(authority: string): string {
  const host = /^(?:[^@]*@)?([^:]+)/.exec(authority.slice(0, AUTHORITY))?.[1] ?? ''
  return host === '' ? '' : registrableDomain(host)
}
