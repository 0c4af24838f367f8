import type { MainText } from './main-text.ts'
import { nameOf } from './page.ts'
import type { Page } from './page.ts'
import { valueReader } from './tree/index.ts'

/** What an element says of the date in it, as bits. */
export const DATE_MARK = { published: 1, time: 2, date: 4, changed: 8 } as const

/** Elements that hold dates, in the order in which they are asked. */
const HOLDERS = ['time', 'abbr', 'span', 'p', 'div', 'li', 'a']

/** An element with what it says: bits of `DATE_MARK`. */
export interface MarkedHolder {
  readonly node: number
  readonly marks: number
}

/** The elements that say that a date is in them, in the order in which they are asked. One pass, whatever is asked of them. */
export function markedHolders(page: Page, main: MainText): MarkedHolder[] {
  const marksOf = markReader(page, main)
  const holders: MarkedHolder[] = []
  for (const name of HOLDERS) {
    for (const node of page.elements(name)) {
      const marks = marksOf(node)
      if (marks !== 0) holders.push({ node, marks })
    }
  }
  return holders
}

/** Those of some elements that can hold a date, in the order in which they are asked. */
export function holdersAmong({ tree }: Page, nodes: readonly number[]): number[] {
  return HOLDERS.flatMap((name) => nodes.filter((node) => nameOf(tree, node) === name))
}

/** Set with the others where a property speaks of a change: then no class is asked for one. */
const SPEAKS_OF_CHANGE = 16

/** Microdata and microformats: `itemprop=datePublished`, `class="entry-date published"`, `<time pubdate>`. */
function markReader({ tree }: Page, main: MainText): (node: number) => number {
  const ofItem = valueReader(tree, 'itemprop', marksOfProperty)
  const ofProperty = valueReader(tree, 'property', marksOfProperty)
  const ofClass = valueReader(tree, 'class', marksOfClass)
  const time = tree.tags.indexOf('time')
  const hasPubdates = tree.attributeNames.includes('pubdate')
  return (node) => {
    const said = ofItem(node) ?? ofProperty(node) ?? 0
    const named = ofClass(node) ?? 0
    let marks = (said & SPEAKS_OF_CHANGE) === 0 ? said | named : said | (named & ~DATE_MARK.changed)
    if (hasPubdates && tree.attributeAt(node, 'pubdate') >= 0) marks |= DATE_MARK.published
    if (main.isFurniture(node)) marks &= ~DATE_MARK.date
    else if (tree.tag[node] === time && (marks & DATE_MARK.changed) === 0) marks |= DATE_MARK.time
    return marks & ~SPEAKS_OF_CHANGE
  }
}

/** An element that is marked as both, as themes do whose posts never change, says nothing of a change. */
function marksOfProperty(property: string): number {
  const isPublished = /datepublished/i.test(property)
  const published = isPublished || /datecreated/i.test(property) ? DATE_MARK.published : 0
  if (!/datemodified/i.test(property)) return published
  return published | SPEAKS_OF_CHANGE | (isPublished ? 0 : DATE_MARK.changed)
}

const PUBLISHED_CLASS = /(^|[\s_-])(published|entry-date|post-date|pubdate|publish-date|dt-published)([\s_-]|$)/i
const CHANGED_CLASS = /(^|[\s_-])(dt-updated|last-?(updated|modified))([\s_-]|$)/i
const DATE_CLASS = /(^|[\s_-])(date|datum|postmeta|post-meta)([\s_-]|$)/i

function marksOfClass(names: string): number {
  const published = PUBLISHED_CLASS.test(names) ? DATE_MARK.published : 0
  const changed = CHANGED_CLASS.test(names) && !/published/i.test(names) ? DATE_MARK.changed : 0
  return published | changed | (DATE_CLASS.test(names) ? DATE_MARK.date : 0)
}
