import type { PageTree } from '../tree/index.ts'
import { registrableDomain } from '../../url/index.ts'
import type { Blocks, Links } from './blocks.ts'
import { phraseOf } from './phrases.ts'

/** What the addresses, `rel` and words of the links say. Arrays by link. */
export interface Addresses {
  /** 1 when it leads to another registrable domain, 0 when not, -1 when it leads nowhere on the web. */
  readonly external: Int8Array
  readonly fragment: Uint8Array
  readonly segments: Uint8Array
  /** Words in the last part of the path: titles make long slugs. */
  readonly slug: Uint8Array
  readonly document: Uint8Array
  /** The query holds another web address: share buttons and redirectors. */
  readonly carries: Uint8Array
  /** The path names a list (tag, category, author) or a service (login, privacy) rather than a page. */
  readonly facet: Uint8Array
  readonly query: Uint8Array
  /** How often the page links to the same address, and to the same other site. */
  readonly repeats: Uint16Array
  readonly siteLinks: Uint16Array
  /** 1 nofollow or sponsored or ugc, 2 tag, author, category, prev, next, bookmark, home. */
  readonly rel: Uint8Array
  /** `PHRASE` of the anchor text, and of the text right before the link. */
  readonly says: Uint8Array
  readonly lead: Uint8Array
}

const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|epub)$/i
const CARRIES = /https?(:|%3a)(\/|%2f)/i
const FACET =
  /\/(tags?|category|categories|categorie|topics?|authors?|auteurs?|autor|users?|members?|profiles?|login|signin|register|account|privacy|cookies?|terms|contact|about|subscribe|search|page|feed|shop|cart)(\/|$|\.|\?)/i
const RELATION = /\b(tag|author|category|prev|next|bookmark|home|search)\b/
const QUALIFIED = /\b(nofollow|sponsored|ugc)\b/

/** The most that a count by link holds. */
const MANY = 65_535

export function addresses(tree: PageTree, blocks: Blocks, links: Links, url: string | undefined): Addresses {
  const made = empty(links.count)
  const sites = new Sites(url)
  const hrefs = Array.from(links.node, (node) => (tree.attribute(node, 'href') ?? '').trim())
  const others = hrefs.map((href, link) => readAddress(href, link, made, sites))
  const times = counted(hrefs)
  const siteTimes = counted(others)
  for (let link = 0; link < links.count; link++) {
    const other = others[link] ?? ''
    made.repeats[link] = Math.min(MANY, times.get(hrefs[link] ?? '') ?? 1)
    made.siteLinks[link] = other === '' ? 0 : Math.min(MANY, siteTimes.get(other) ?? 0)
    made.rel[link] = relationOf((tree.attribute(links.node[link] ?? 0, 'rel') ?? '').toLowerCase())
    readWords(tree, blocks, links, link, made)
  }
  return made
}

function empty(count: number): Addresses {
  const bytes = (): Uint8Array => new Uint8Array(count)
  return {
    external: new Int8Array(count),
    fragment: bytes(),
    segments: bytes(),
    slug: bytes(),
    document: bytes(),
    carries: bytes(),
    facet: bytes(),
    query: bytes(),
    repeats: new Uint16Array(count),
    siteLinks: new Uint16Array(count),
    rel: bytes(),
    says: bytes(),
    lead: bytes(),
  }
}

function relationOf(rel: string): number {
  if (RELATION.test(rel)) return 2
  return QUALIFIED.test(rel) ? 1 : 0
}

function counted(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

/** Reads one address; gives the other site it leads to, '' for none. */
function readAddress(href: string, link: number, made: Addresses, sites: Sites): string {
  const origin = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(href)?.[0] ?? ''
  const site = sites.other(origin)
  const leadsToWeb = origin === '' ? !/^[a-z][a-z0-9+.-]*:/i.test(href) : /^(https?:)?\/\//i.test(origin)
  if (leadsToWeb) made.external[link] = site === '' ? 0 : 1
  else made.external[link] = -1
  readPath(href.slice(origin.length), link, made)
  return leadsToWeb ? site : ''
}

function readPath(rest: string, link: number, made: Addresses): void {
  const path = rest.split(/[?#]/, 1)[0] ?? ''
  const segments = path.split('/').filter((part) => part !== '')
  made.fragment[link] = rest.startsWith('#') ? 1 : 0
  made.segments[link] = Math.min(20, segments.length)
  made.slug[link] = Math.min(30, (segments[segments.length - 1] ?? '').split(/[-_+]|%20/).length)
  made.document[link] = DOCUMENT.test(path) ? 1 : 0
  made.query[link] = rest.includes('?') ? 1 : 0
  made.carries[link] = CARRIES.test(rest) ? 1 : 0
  made.facet[link] = FACET.test(rest.slice(0, 200)) ? 1 : 0
}

function readWords(tree: PageTree, blocks: Blocks, links: Links, link: number, made: Addresses): void {
  const node = links.node[link] ?? 0
  const start = blocks.from[links.block[link] ?? 0] ?? node
  made.says[link] = phraseOf(firstText(tree, node + 1, tree.end[node] ?? node, 1))
  made.lead[link] = phraseOf(lastWords(firstText(tree, node - 1, start - 1, -1)))
}

/** The first text that is not blank between two nodes, going `step` at a time. */
function firstText(tree: PageTree, from: number, to: number, step: 1 | -1): string {
  for (let node = from; node !== to && (to - node) * step > 0; node += step) {
    if (tree.tag[node] !== 0) continue
    const text = tree.text(node).trim()
    if (text !== '') return text
  }
  return ''
}

/** The last clause: what stands after the last full stop. */
function lastWords(text: string): string {
  const end = text.slice(-60)
  return end.slice(Math.max(0, end.lastIndexOf('. ') + 1))
}

/** Registrable domains by origin, each looked up once. */
class Sites {
  readonly #home: string
  readonly #known = new Map<string, string>()

  constructor(url: string | undefined) {
    this.#home = url === undefined ? '' : siteOf(url)
  }

  /** The site of an origin, '' when it is the page's own or there is none. */
  other(origin: string): string {
    let site = this.#known.get(origin)
    if (site === undefined) {
      const of = siteOf(origin)
      this.#known.set(origin, (site = of === this.#home ? '' : of))
    }
    return site
  }
}

function siteOf(url: string): string {
  const host = /\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(url.slice(0, 400))?.[1] ?? ''
  return host === '' ? '' : registrableDomain(host)
}
