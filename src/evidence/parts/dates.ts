import type { DatesEvidence } from '../../model/evidence.ts'
import { changedInText, fromText, isDateUnderHeading, monthInUrl } from '../date-lines.ts'
import type { DatedBy } from '../date-lines.ts'
import { textOf } from '../json-ld.ts'
import type { Thing } from '../json-ld.ts'
import type { MainText } from '../main-text.ts'
import type { Meta } from '../meta.ts'
import { flowOf } from '../flow.ts'
import { nameOf, sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import { valueTest } from '../tree/index.ts'
import { readDate, readTimestamp } from '../written-date.ts'
import type { DateReading } from '../written-date.ts'

/** Names by which a page says when it was published. */
const PUBLISHED_METAS = words(`
  article:published_time og:article:published_time og:published_time article:published datepublished datecreated
  dc.date.issued dcterms.issued dc.date.created dcterms.created citation_publication_date publish-date publishdate
  publish_date published published_at publication_date publicationdate pubdate parsely-pub-date sailthru.date
  cxenseparse:recs:publishtime bt:pubdate rnews:datepublished originalpublicationdate article.published
  article_date_original`)

/** Names that mean the record rather than the text: they give way to a date that readers see. */
const RECORD_METAS = words('date dc.date dcterms.date dc.date.publication citation_date created')

const MODIFIED_METAS = words(`
  article:modified_time og:updated_time og:article:modified_time datemodified dc.date.modified dcterms.modified lastmod
  last-modified revised modified`)

function words(list: string): string[] {
  return list.trim().split(/\s+/)
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
  const published = firstOf([
    () => earlier(fromUrl(page, reading), fromJsonLd(things, 'datePublished', reading)),
    () => fromMetas(page, metas, PUBLISHED_METAS, reading),
    () => fromMarkup(page, publishedMark(page), reading),
    () => fromUrl(page, reading),
    () => fromMarkup(page, timeMark(page, main), reading),
    () => fromMarkup(page, dateMark(page, main), reading),
    () => fromMetas(page, metas, RECORD_METAS, reading),
    () => fromMarkup(page, isDateUnderHeading(page), reading),
    () => fromText(page, main, reading),
  ])
  const modified = firstOf([
    () => fromJsonLd(things, 'dateModified', reading),
    () => fromMetas(page, metas, MODIFIED_METAS, reading),
    () => fromMarkup(page, changedMark(page), reading),
    () => changedInText(page, main, reading),
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

function fromMetas(
  { tree }: Page,
  metas: readonly Meta[],
  names: readonly string[],
  reading: DateReading,
): DatedBy | null {
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

/** Elements that hold dates. */
const HOLDERS = ['time', 'abbr', 'span', 'p', 'div', 'li', 'a']

/** First element of the kind that is asked for and can be read as a date; of the month in the address, where there is one. */
function fromMarkup(page: Page, isWanted: (node: number) => boolean, reading: DateReading): DatedBy | null {
  const month = monthInUrl(page)
  let first: DatedBy | null = null
  for (const name of HOLDERS) {
    for (const node of page.elements(name)) {
      const date = isWanted(node) ? dateOf(page, node, reading) : null
      if (date === null) continue
      const found: DatedBy = { date, quote: { from: 'html', text: sourceOf(page.tree, node, 200), at: name } }
      if (month === null || date.startsWith(month)) return found
      first ??= found
    }
  }
  return first
}

/** Microdata and microformats: `itemprop=datePublished`, `class="entry-date published"`, `<time pubdate>`. */
function publishedMark({ tree }: Page): (node: number) => boolean {
  const isNamed = valueTest(tree, 'class', PUBLISHED_CLASS)
  return (node) => {
    const property = tree.attribute(node, 'itemprop') ?? tree.attribute(node, 'property') ?? ''
    return /datepublished|datecreated/i.test(property) || tree.attributeAt(node, 'pubdate') >= 0 || isNamed(node)
  }
}

const PUBLISHED_CLASS = /(^|[\s_-])(published|entry-date|post-date|pubdate|publish-date|dt-published)([\s_-]|$)/i

/** The same for a change; an element that is marked as both, as themes do whose posts never change, is none. */
function changedMark({ tree }: Page): (node: number) => boolean {
  const isNamed = valueTest(tree, 'class', /(^|[\s_-])(dt-updated|last-?(updated|modified))([\s_-]|$)/i)
  return (node) => {
    const property = tree.attribute(node, 'itemprop') ?? tree.attribute(node, 'property') ?? ''
    if (/datemodified/i.test(property)) return !/datepublished/i.test(property)
    return isNamed(node) && !/published/i.test(tree.attribute(node, 'class') ?? '')
  }
}

function timeMark(page: Page, main: MainText): (node: number) => boolean {
  const isChanged = changedMark(page)
  return (node) => nameOf(page.tree, node) === 'time' && !main.isFurniture(node) && !isChanged(node)
}

function dateMark({ tree }: Page, main: MainText): (node: number) => boolean {
  const isNamed = valueTest(tree, 'class', /(^|[\s_-])(date|datum|postmeta|post-meta)([\s_-]|$)/i)
  return (node) => isNamed(node) && !main.isFurniture(node)
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
