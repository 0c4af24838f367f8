// The labelled links, each with the features of the product. Reads ../shared/data (third-party pages: never committed).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { isHidden } from '../../src/evidence/placement/hidden.ts'
import { layout } from '../../src/evidence/placement/layout.ts'
import { lineKinds, type LineKind } from '../../src/evidence/placement/line-kinds.ts'
import { AT_FIRST, COLUMNS, measurer } from '../../src/evidence/placement/measures.ts'
import { boxes } from '../../src/evidence/placement/boxes.ts'
import { listing } from '../../src/evidence/placement/directory.ts'
import { parseTree } from '../../src/evidence/tree/index.ts'
import { isForumPage } from './forum.ts'

const DATA = new URL('../../../shared/data/', import.meta.url)
/** Sources whose labels people made; `cpe` has no licence and `mozr` is an algorithm's output, so neither teaches. */
export const SOURCES = ['aeb', 'aed', 'wcxb', 'traf', 'nlssg', 'merc', 'nlhand']
/** The sources the headline averages over (eval/placement-eval.mjs). */
export const HEADLINE = ['aeb', 'aed', 'wcxb', 'traf', 'nlssg', 'merc']
export { AT_FIRST }
export const FEATURES = COLUMNS.map(([name]) => name)
/** A page counts for at most so many links of either label (the capped tables of the evaluation). */
const CAP = { body: 30, boilerplate: 150 }
export const FOLDS = 5
/** Ways to deal the domains into folds: one deal alone moves a figure by .003. */
export const DEALS = 3

export interface GoldLink {
  readonly source: string
  readonly page: string
  readonly pageType: string
  readonly index: number
  readonly body: boolean
  /** Headline links; the others are boilerplate inside the article. */
  readonly certain: boolean
  readonly kind: string
  readonly external: boolean
  /** Share of the page's cap. */
  readonly weight: number
  /** One for each deal, by registrable domain, so that no site is on both sides. */
  readonly folds: readonly number[]
  /** Whether a rule that overrules the table (a named box, a directory, a hidden link) takes it out of the body. */
  readonly takenOut: boolean
  /** What decides how sure the table has to be. */
  readonly kindOfLine: LineKind
  readonly row: Float32Array
}

interface PageLine {
  readonly page: string
  readonly html_file: string
  readonly base_url: string
  readonly charset: string
  readonly domain: string
  readonly page_type: string
}

interface LinkLine {
  readonly page: string
  readonly link_index: number
  readonly label: 'body' | 'boilerplate'
  readonly conf: 'high' | 'medium' | 'low'
  readonly kind: string
  readonly external: boolean
}

export function readGold(sources: readonly string[]): GoldLink[] {
  return sources.flatMap((source) => {
    const links = Map.groupBy(lines<LinkLine>(`link-gold/${source}.dev.links.jsonl.gz`), ({ page }) => page)
    return lines<PageLine>(`link-gold/${source}.dev.pages.jsonl`).flatMap((page) =>
      goldOf(source, page, links.get(page.page) ?? []),
    )
  })
}

function lines<T>(name: string): T[] {
  const bytes = readFileSync(new URL(name, DATA))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function goldOf(source: string, page: PageLine, links: readonly LinkLine[]): GoldLink[] {
  const html = brotliDecompressSync(readFileSync(new URL(page.html_file, DATA)))
  const tree = parseTree(new TextDecoder(page.charset || 'utf-8').decode(html))
  const view = layout(tree, page.base_url || undefined)
  const headline = source === 'merc' ? 'medium' : 'high'
  const used = links.filter(({ conf }) => conf === headline || (conf === 'medium' && source !== 'nlhand'))
  const counted = used.filter(({ conf }) => conf === headline)
  const body = counted.filter(({ label }) => label === 'body').length
  const folds = foldsOf(page.domain || page.page)
  const isForum = isForumPage(tree, page.base_url)
  const boxOf = boxes(view, isForum)
  const listedAs = listing(view)
  const kindOf = lineKinds(view, isForum)
  const isTakenOut = (link: number): boolean =>
    isHidden(view, link) || boxOf(link) !== null || (!isForum && listedAs(link) !== null)
  const { row, first, closer } = measurer(view)
  const measured = (link: number): Float32Array => {
    first(link)
    closer(link)
    return row.slice()
  }
  return used.map((link) => ({
    source,
    page: page.page,
    pageType: page.page_type,
    index: link.link_index,
    body: link.label === 'body',
    certain: link.conf === headline,
    kind: link.kind,
    external: link.external,
    weight: Math.min(1, CAP.body / Math.max(1, body), CAP.boilerplate / Math.max(1, counted.length - body)),
    folds,
    takenOut: isTakenOut(link.link_index),
    kindOfLine: kindOf(link.link_index),
    row: measured(link.link_index),
  }))
}

function foldsOf(domain: string): number[] {
  const digest = createHash('sha256').update(`fold ${domain}`).digest()
  return Array.from({ length: DEALS }, (_, deal) => (digest[deal + 1] ?? 0) % FOLDS)
}
