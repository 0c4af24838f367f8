import type { AuthorshipEvidence, Quote } from '../../model/evidence.ts'
import { anchorText } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { flowOf } from '../flow.ts'
import { headlineNode } from '../headline.ts'
import { textOf } from '../json-ld.ts'
import type { Thing } from '../json-ld.ts'
import { metaContent } from '../meta.ts'
import type { Meta } from '../meta.ts'
import { ORGANISATION_PAGES, organisationPage } from '../organisation-pages.ts'
import { oneLine } from '../page.ts'
import type { Page } from '../page.ts'
import { sentenceAt } from '../prose.ts'
import { valueTest } from '../tree/index.ts'

type Sign = AuthorshipEvidence['organisation'][number]

/** Words before a name in a by-line, in nl, en, de, fr, es. */
const BY =
  /^\s*(?:(?:written|posted|published|geschreven|geplaatst|gepubliceerd|verfasst|publié|escrito|publicado) )?(?:by|door|von|par|por|auteur|author|autor|autorin|redactie|tekst|text)\s*:?\s+/i

/** A name: one to five words, the first with a capital; no sentence. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}|van|de|der|den|von|le|la|du|di|da|ten|ter|’t|'t)[\p{L}'’.-]*){0,5}$/u

/** Who wrote the page and who stands behind the site, as far as it says so. */
export function gatherAuthorship(
  page: Page,
  metas: readonly Meta[],
  things: readonly Thing[],
  anchors: readonly Anchor[],
): AuthorshipEvidence {
  return {
    author: authorInData(metas, things) ?? authorInMarkup(page) ?? authorUnderHeading(page),
    organisation: [...numbers(page), ...linkedPages(page, anchors), ...addresses(page, things)],
  }
}

function authorInData(metas: readonly Meta[], things: readonly Thing[]): string | null {
  for (const { types, value, within } of things) {
    if (within !== '' && within !== 'mainEntity') continue
    if (!types.some((type) => /(Article|Posting|WebPage|Recipe|Review|Report)$/.test(type))) continue
    const name = asName(textOf(value['author']))
    if (name !== null) return name
  }
  return asName(
    metaContent(metas, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'),
  )
}

function authorInMarkup({ tree, flow, elements }: Page): string | null {
  const isRelated = valueTest(tree, 'rel', /(^|\s)author(\s|$)/)
  const isAuthor = valueTest(tree, 'itemprop', /(^|\s)author(\s|$)/)
  const isNamed = valueTest(tree, 'class', /(^|[\s_-])(byline|author-?name|p-author)([\s_-]|$)/i)
  for (const name of ['a', 'span', 'p', 'div', 'address', 'cite']) {
    for (const node of elements(name)) {
      if (!isRelated(node) && !isAuthor(node) && !isNamed(node)) continue
      const author = asName(flowOf(flow, tree, node, 100).split('\n', 1)[0]!.replace(BY, ''))
      if (author !== null) return author
    }
  }
  return null
}

/** How far after the first heading a by-line may stand, characters. */
const NEAR_HEADING = 500

function authorUnderHeading(page: Page): string | null {
  const heading = headlineNode(page)
  if (heading < 0) return null
  const from = page.flow.start[page.tree.end[heading]!]!
  const text = page.flow.text.slice(from, from + NEAR_HEADING)
  return authorInElement(page, heading) ?? authorInLines(text) ?? asName(GUEST.exec(text)?.[1] ?? '')
}

function authorInLines(text: string): string | null {
  for (const line of text.split('\n').slice(0, 8)) {
    const author = nameInByLine(line)
    if (author !== null) return author
  }
  return null
}

/** A page that says whose guest post it is: the name may not be only a first one, which is often that of the host. */
const GUEST = new RegExp(
  '(?<!\\p{L})(?:[Gg]ast(?:blog|bijdrage|artikel|post|column|beitrag)|[Gg]uest (?:post|article|blog|contribution))' +
    ' (?:is |was )?(?:(?:written|geschreven) )?(?:van|door|by|from|von) ' +
    '(\\p{Lu}[\\p{L}’-]*(?: (?:van|de|der|den|von|ten|ter|la|le|di))* \\p{Lu}[\\p{L}’-]*)',
  'u',
)

/** What follows a name in a by-line: a mark, or a word before a date or a subject. */
const AFTER_NAME =
  /\s*[,|·•–—]\s*|\s+(?:(?:op|on|am|le|el|in)\s+|(?:updated|published|posted|geplaatst|gepubliceerd|bijgewerkt)(?:\s|$))/i

function nameInByLine(line: string): string | null {
  if (line.length > 80 || !BY.test(line)) return null
  return asName(line.replace(BY, '').split(AFTER_NAME)[0]!)
}

/** Spans without a space between them make one line; one of them may be a by-line for itself, with nothing else in it. */
function authorInElement({ tree, flow }: Page, heading: number): string | null {
  const to = flow.start[tree.end[heading]!]! + NEAR_HEADING
  for (let node = tree.end[heading]!; node < tree.size && flow.start[node]! < to; node++) {
    if (tree.tag[node] !== 0 || tree.end[tree.parent[node]!]! - tree.parent[node]! !== 2) continue
    const author = nameInByLine(flowOf(flow, tree, node))
    if (author !== null) return author
  }
  return null
}

function asName(text: string): string | null {
  const name = oneLine(text).replace(BY, '')
  if (name.length < 2 || name.length > 60 || /https?:|@|\d{3}/.test(name)) return null
  return NAME.test(name) || (/^[\p{L}\d _.'’&-]+$/u.test(name) && name.split(' ').length <= 4) ? name : null
}

const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['kvk', /\b(?:k\.?v\.?k\.?|kamer van koophandel|handelsregister|chamber of commerce|coc)\b[^\d\n]{0,30}\d{8}\b/i],
  [
    'vat',
    /\b(?:NL ?\d{3}\.?\d{3}\.?\d{3}\.?B\.?\d{2}|BE ?[01]\d{3}\.?\d{3}\.?\d{3}|DE ?\d{9}|FR ?[\dA-Z]{2} ?\d{9}|GB ?\d{9})\b/,
  ],
  ['phone', /\b(?:tel(?:efoon|\.)?|phone|telefon|téléphone|bel)\b[^\d+\n]{0,12}\+?[\d(][\d ()./-]{7,18}\d/i],
  ['address', /\b\p{Lu}[\p{L}.' -]{2,40} \d{1,5} ?[a-zA-Z]?\b[^\n]{0,12}\b[1-9]\d{3} ?[A-Z]{2}\b(?! ?\d)/u],
]

/** What an address ends with: without it, none is looked for. */
const POSTCODE = /[1-9]\d{3} ?[A-Z]{2}/

/** Registration numbers and the like are looked for where sites put them: the last part of the page, and short pages. */
const TAIL = 4_000

function numbers({ flow }: Page): Sign[] {
  const tail = flow.text.slice(-TAIL)
  return NUMBERS.flatMap(([sign, pattern]) => {
    const match = sign === 'address' && !POSTCODE.test(tail) ? null : pattern.exec(tail)
    return match === null ? [] : [{ sign, quote: { from: 'text' as const, text: sentenceAt(tail, match.index, 200) } }]
  })
}

function linkedPages(page: Page, anchors: readonly Anchor[]): Sign[] {
  const signs = new Map<string, Quote>()
  for (const { node, href } of anchors) {
    if (signs.size === ORGANISATION_PAGES) break
    if (href === null) continue
    const words =
      page.flow.start[page.tree.end[node]!]! - page.flow.start[node]! < 40 ? anchorText(page, node).anchor : ''
    const kind = organisationPage(href, words)
    if (kind !== null && !signs.has(kind)) signs.set(kind, { from: 'html', text: `${words} → ${href}`.slice(0, 300) })
  }
  return [...signs].map(([sign, quote]) => ({ sign, quote }))
}

/** An address in structured data, or an `<address>` with a number in it. */
function addresses({ tree, flow, elements }: Page, things: readonly Thing[]): Sign[] {
  const thing = things.find(
    ({ types, value }) => types.includes('PostalAddress') && textOf(value['streetAddress']) !== '',
  )
  if (thing !== undefined) {
    const text = ['streetAddress', 'postalCode', 'addressLocality'].map((name) => textOf(thing.value[name])).join(', ')
    return [{ sign: 'address', quote: { from: 'html', text: text.slice(0, 300), at: 'JSON-LD' } }]
  }
  for (const node of elements('address')) {
    const text = oneLine(flowOf(flow, tree, node, 300))
    if (/\d{4,5}/.test(text) && text.length > 15)
      return [{ sign: 'address', quote: { from: 'text', text, at: 'address' } }]
  }
  return []
}
