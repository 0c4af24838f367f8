import type { DatesEvidence, Quote } from '../../model/evidence.ts'
import { textOf } from '../json-ld.ts'
import type { Thing } from '../json-ld.ts'
import type { MainText } from '../main-text.ts'
import type { Meta } from '../meta.ts'
import { flowOf } from '../flow.ts'
import { nameOf, sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import { readDate, readTimestamp } from '../written-date.ts'
import type { DateReading } from '../written-date.ts'

interface Found {
  readonly date: string
  readonly quote: Quote
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'datecreated',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.publication',
  'citation_publication_date',
  'citation_date',
  'publish-date',
  'publishdate',
  'publish_date',
  'published',
  'publication_date',
  'publicationdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'rnews:datepublished',
  'date',
  'created',
  'originalpublicationdate',
  'article.published',
  'article_date_original',
]
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
  'revised',
  'modified',
]

/** schema.org types whose dates are the page's own, not those of a comment, an event or an offer. */
const WRITTEN = /(Article|Posting|NewsArticle|Report|WebPage|Recipe|Review|CreativeWork|VideoObject|QAPage|Question)$/

/** When the page was published and changed, by its own account; the surest source first. */
export function gatherDates(
  page: Page,
  metas: readonly Meta[],
  things: readonly Thing[],
  main: MainText,
): DatesEvidence {
  const reading = readingOf(page)
  const published = firstOf([
    () => fromJsonLd(things, 'datePublished', reading),
    () => fromMetas(page, metas, PUBLISHED_METAS, reading),
    () => fromMarkup(page, reading),
    () => fromUrl(page, reading),
    () => fromTimes(page, main, reading),
    () => fromText(page, main, reading),
  ])
  const modified = firstOf([
    () => fromJsonLd(things, 'dateModified', reading),
    () => fromMetas(page, metas, MODIFIED_METAS, reading),
  ])
  return {
    published: published?.date ?? null,
    modified: modified?.date ?? null,
    quote: published?.quote ?? modified?.quote ?? null,
  }
}

function firstOf(sources: readonly (() => Found | null)[]): Found | null {
  for (const source of sources) {
    const found = source()
    if (found !== null) return found
  }
  return null
}

/** A page may be dated a day ahead of us by its time zone. American English writes the month first; no one else does. */
function readingOf({ tree, elements, at }: Page): DateReading {
  const html = elements('html')[0]
  const language = (html === undefined ? null : tree.attribute(html, 'lang')) ?? ''
  const tomorrow = new Date(Date.parse(at) + 86_400_000)
  return { latest: tomorrow.toISOString().slice(0, 10), monthFirst: /^en(?!-(gb|au|nz|ie|za|in))|^$/i.test(language) }
}

function fromJsonLd(things: readonly Thing[], property: string, reading: DateReading): Found | null {
  for (const { types, value, within } of things) {
    if (within !== '' && within !== 'mainEntity' && within !== 'mainEntityOfPage') continue
    if (!types.some((type) => WRITTEN.test(type))) continue
    const written = textOf(value[property])
    const date = readDate(written, reading)
    if (date !== null) return { date, quote: { from: 'html', text: `"${property}": "${written}"`, at: 'JSON-LD' } }
  }
  return null
}

function fromMetas(
  { tree }: Page,
  metas: readonly Meta[],
  names: readonly string[],
  reading: DateReading,
): Found | null {
  for (const name of names) {
    for (const meta of metas) {
      if (meta.name !== name) continue
      const date = readDate(meta.content, reading)
      if (date !== null)
        return { date, quote: { from: 'html', text: sourceOf(tree, meta.node, 200), at: `meta[${name}]` } }
    }
  }
  return null
}

/** Microdata and microformats: `itemprop=datePublished`, `class="entry-date published"`, `<time pubdate>`. */
function fromMarkup(page: Page, reading: DateReading): Found | null {
  const { tree } = page
  for (const name of ['time', 'abbr', 'span', 'p', 'div', 'a']) {
    for (const node of page.elements(name)) {
      if (!isMarked(page, node)) continue
      const found = dateOf(page, node, reading)
      if (found !== null) return { date: found, quote: { from: 'html', text: sourceOf(tree, node, 200), at: name } }
    }
  }
  return null
}

function isMarked({ tree }: Page, node: number): boolean {
  if (/datepublished|datecreated/i.test(tree.attribute(node, 'itemprop') ?? tree.attribute(node, 'property') ?? ''))
    return true
  if (nameOf(tree, node) === 'time' && tree.attribute(node, 'pubdate') !== null) return true
  const classes = tree.attribute(node, 'class') ?? ''
  return /(^|[\s_-])(published|entry-date|post-date|pubdate|publish-date|dt-published)([\s_-]|$)/i.test(classes)
}

function dateOf({ tree, flow }: Page, node: number, reading: DateReading): string | null {
  for (const name of ['datetime', 'content', 'title']) {
    const value = tree.attribute(node, name)
    const date = value === null ? null : readDate(value, reading)
    if (date !== null) return date
  }
  return readDate(flowOf(flow, tree, node, 100), reading)
}

/** `/2019/05/12/` or `2019-05-12` in the address. */
function fromUrl({ url }: Page, reading: DateReading): Found | null {
  const path = URL.parse(url)?.pathname ?? ''
  const date = readTimestamp(path.replaceAll('_', '-'), reading)
  return date === null ? null : { date, quote: { from: 'text', text: path.slice(0, 200), at: 'URL' } }
}

/** The first `<time>` in or just above the main text. */
function fromTimes(page: Page, main: MainText, reading: DateReading): Found | null {
  const { tree, elements } = page
  const times = elements('time')
  const inside = times.filter((node) => node >= main.node && node < (tree.end[main.node] ?? 0))
  for (const node of [...inside, ...times]) {
    const date = dateOf(page, node, reading)
    if (date !== null) return { date, quote: { from: 'html', text: sourceOf(tree, node, 200), at: 'time' } }
  }
  return null
}

/** How many short lines round the heading hold a date line. */
const LINES_NEAR = 12

/** A date line near the first heading, else the first date line of the page. */
function fromText(page: Page, main: MainText, reading: DateReading): Found | null {
  const lines = page.flow.text.slice(0, 200_000).split('\n')
  const heading = headingLine(page, lines)
  const near = [
    ...lines.slice(heading, heading + LINES_NEAR),
    ...lines.slice(Math.max(0, heading - 5), heading).reverse(),
    ...main.text.split('\n'),
    ...lines,
  ]
  for (const line of near) {
    if (line.length > 200 || /©|copyright/i.test(line)) continue
    const date = readDate(line, reading)
    if (date !== null) return { date, quote: { from: 'text', text: line } }
  }
  return null
}

function headingLine({ flow, tree, elements }: Page, lines: readonly string[]): number {
  const heading = elements('h1')[0]
  if (heading === undefined) return 0
  const words = flowOf(flow, tree, heading, 300).split('\n', 1)[0]
  return Math.max(0, words === undefined || words === '' ? 0 : lines.indexOf(words))
}
