import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { defaultTreeAdapter as dom, parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Dom } from 'parse5'
import { decodeHtml } from '../../src/evidence/tree/index.ts'

/** A page to put links in, in UTF-8. */
export interface Template {
  readonly html: string
  /** Offsets just after a paragraph's end tag, where another paragraph may stand. */
  readonly points: readonly number[]
}

/** Labelled real pages, beside the repository because they belong to their publishers. */
const DATA = new URL('../../../shared/data/', import.meta.url)
const SETS = ['aeb', 'aed', 'merc', 'nlssg', 'traf', 'wcxb']

/** Fewer places than this, and links of one page would stand together. */
const FEWEST_POINTS = 4

export const hasRealPages = existsSync(new URL('link-gold/', DATA))

/** Real pages where they are there, written ones otherwise; each says of itself that it may be indexed. */
export function templates(): Template[] {
  const sources = hasRealPages ? SETS.flatMap(realPages) : Array.from({ length: 200 }, (_, at) => writtenPage(at))
  return sources
    .filter((html) => !/<base|http-equiv=["']?refresh/i.test(html))
    .map((html) => html.replace(/<meta[^>]*(noindex|["']none["'])[^>]*>|<link[^>]*canonical[^>]*>/gi, ''))
    .map((html) => ({ html, points: pointsIn(html) }))
    .filter(({ points }) => points.length >= FEWEST_POINTS)
}

function realPages(set: string): string[] {
  const rows = readFileSync(new URL(`link-gold/${set}.dev.pages.jsonl`, DATA), 'utf8')
    .trim()
    .split('\n')
  return rows.flatMap((row) => {
    const { html_file: file, charset } = JSON.parse(row.replaceAll('NaN', 'null')) as Record<string, string | null>
    if (file === null || file === undefined) return []
    const html = decodeHtml(brotliDecompressSync(readFileSync(new URL(file, DATA))), charset ?? undefined)
    return [html.replace(/<meta[^>]*charset[^>]*>/gi, '').replace(/<head[^>]*>/i, '$&<meta charset="utf-8">')]
  })
}

/** A page of 60 KB with the parts of an article and words that mean nothing. */
function writtenPage(seed: number): string {
  const words = (count: number, from: number): string =>
    Array.from({ length: count }, (_, at) => WORDS[(at * 7 + from * 13 + seed) % WORDS.length]).join(' ')
  const nav = Array.from({ length: 12 }, (_, at) => `<li><a href="/${at}/">${words(2, at)}</a></li>`).join('')
  const body = Array.from({ length: 60 }, (_, at) => `<p>${words(90, at)} <a href="/p/${at}">${words(2, at)}</a>.</p>`)
  return (
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${words(6, 1)}</title>` +
    `<style>${'.a{margin:0;padding:1px}'.repeat(400)}</style></head><body><header><nav><ul>${nav}</ul></nav></header>` +
    `<main><article><h1>${words(6, 1)}</h1>${body.join('\n')}</article></main><footer><p>${words(8, 3)}</p></footer></body></html>`
  )
}

const WORDS =
  'de fiets rijdt langs het kanaal naar een stad waar mensen op het plein koffie drinken en over de weg praten die oude bomen heeft'.split(
    ' ',
  )

/** Ends of paragraphs in the body, as parse5 sees them: what stands there is content for every reader. */
function pointsIn(html: string): number[] {
  const points: number[] = []
  const waiting: Dom.ChildNode[] = [...parse(html, { sourceCodeLocationInfo: true }).childNodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!dom.isElementNode(node) || OPAQUE.has(node.nodeName)) continue
    const end = node.nodeName === 'p' ? node.sourceCodeLocation?.endTag?.endOffset : undefined
    if (end !== undefined) points.push(end)
    waiting.push(...node.childNodes)
  }
  return points.sort((one, other) => one - other)
}

// Not shown as text of the page, or no place for a link.
const OPAQUE = new Set('a head noscript template svg math button select object iframe audio video canvas'.split(' '))
