import type { DatesEvidence } from '../../model/evidence.ts'
import { changedInText, dateLines, datesUnderHeading, fromText, monthInUrl } from '../date-lines.ts'
import type { DatedBy } from '../date-lines.ts'
import { DATE_MARK, holdersAmong, markedHolders } from '../date-marks.ts'
import { textOf } from '../json-ld.ts'
import type { Thing } from '../json-ld.ts'
import type { MainText } from '../main-text.ts'
import type { Meta } from '../meta.ts'
import { flowOf } from '../flow.ts'
import { once } from '../once.ts'
import { nameOf, sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import { readDate, readTimestamp } from '../written-date.ts'
import type { DateReading } from '../written-date.ts'

/** Names by which a page says when it was published. */
const PUBLISHED_METAS = placesOf(`
  article:published_time og:article:published_time og:published_time article:published datepublished datecreated
  dc.date.issued dcterms.issued dc.date.created dcterms.created citation_publication_date publish-date publishdate
  publish_date published published_at publication_date publicationdate pubdate parsely-pub-date sailthru.date
  cxenseparse:recs:publishtime bt:pubdate rnews:datepublished originalpublicationdate article.published
  article_date_original`)

/** Names that mean the record rather than the text: they give way to a date that readers see. */
const RECORD_METAS = placesOf('date dc.date dcterms.date dc.date.publication citation_date created')

const MODIFIED_METAS = placesOf(`
  article:modified_time og:updated_time og:article:modified_time datemodified dc.date.modified dcterms.modified lastmod
  last-modified revised modified`)

function placesOf(names: string): ReadonlyMap<string, number> {
  return new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, place) => [name, place]),
  )
}

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
  const url = fromUrl(page, reading)
  const holders = once(() => markedHolders(page, main))
  const marked = (mark: number): DatedBy | null => {
    const nodes = holders().filter(({ marks }) => (marks & mark) !== 0)
    return fromMarkup(
      page,
      nodes.map(({ node }) => node),
      reading,
    )
  }
  const lines = once(() => dateLines(page, main))
  const published = firstOf([
    () => earlier(url, fromJsonLd(things, 'datePublished', reading)),
    () => fromMetas(page, metas, PUBLISHED_METAS, reading),
    () => marked(DATE_MARK.published),
    () => url,
    () => marked(DATE_MARK.time),
    () => marked(DATE_MARK.date),
    () => fromMetas(page, metas, RECORD_METAS, reading),
    () => fromMarkup(page, holdersAmong(page, datesUnderHeading(page)), reading),
    () => fromText(page, lines(), reading),
  ])
  const modified = firstOf([
    () => fromJsonLd(things, 'dateModified', reading),
    () => fromMetas(page, metas, MODIFIED_METAS, reading),
    () => marked(DATE_MARK.changed),
    () => changedInText(lines(), reading),
  ])
  return {
    published: published?.date ?? null,
    modified: modified?.date ?? null,
    quote: published?.quote ?? modified?.quote ?? null,
  }
}

/** An address keeps the day it was made; a site that moved dates its old pieces anew. */
function earlier(url: DatedBy | null, data: DatedBy | null): DatedBy | null {
  return url !== null && data !== null && url.date < data.date ? url : data
}

function firstOf(sources: readonly (() => DatedBy | null)[]): DatedBy | null {
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

function fromJsonLd(things: readonly Thing[], property: string, reading: DateReading): DatedBy | null {
  for (const { types, value, within } of things) {
    if (within !== '' && within !== 'mainEntity' && within !== 'mainEntityOfPage') continue
    if (!types.some((type) => WRITTEN.test(type))) continue
    const written = textOf(value[property])
    const date = readDate(written, reading)
    if (date !== null) return { date, quote: { from: 'html', text: `"${property}": "${written}"`, at: 'JSON-LD' } }
  }
  return null
}

/** The first of these names that has a date. */
function fromMetas(
  { tree }: Page,
  metas: readonly Meta[],
  names: ReadonlyMap<string, number>,
  reading: DateReading,
): DatedBy | null {
  let best = Infinity
  let found: DatedBy | null = null
  for (const { node, name, content } of metas) {
    const place = names.get(name) ?? Infinity
    const date = place < best ? readDate(content, reading) : null
    if (date === null) continue
    best = place
    found = { date, quote: { from: 'html', text: sourceOf(tree, node, 200), at: `meta[${name}]` } }
  }
  return found
}

/** First of these elements that can be read as a date; of the month in the address, where there is one. */
function fromMarkup(page: Page, nodes: readonly number[], reading: DateReading): DatedBy | null {
  const { tree } = page
  const month = monthInUrl(page)
  let first: DatedBy | null = null
  for (const node of nodes) {
    const date = dateOf(page, node, reading)
    if (date === null) continue
    const found: DatedBy = { date, quote: { from: 'html', text: sourceOf(tree, node, 200), at: nameOf(tree, node) } }
    if (month === null || date.startsWith(month)) return found
    first ??= found
  }
  return first
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
function fromUrl({ url }: Page, reading: DateReading): DatedBy | null {
  const path = URL.parse(url)?.pathname ?? ''
  const date = readTimestamp(path.replaceAll('_', '-'), reading)
  return date === null ? null : { date, quote: { from: 'text', text: path.slice(0, 200), at: 'URL' } }
}
