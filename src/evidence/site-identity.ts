import type { Quote } from '../model/evidence.ts'
import type { PageVisit } from '../model/visit.ts'
import { readJsonLd, textOf, type Thing } from './json-ld.ts'
import { readMetas } from './meta.ts'
import { openVisit } from './open-visit.ts'
import { oneLine, sourceOf, type Page } from './page.ts'
import { textContent } from './tree/index.ts'

/** Where a page says what its site is called. */
export const NAME_SIGNS = ['structured-data', 'site-name', 'copyright', 'logo', 'title'] as const
export type NameSign = (typeof NAME_SIGNS)[number]

/** A name that a page gives its own site, or the firm behind it. */
export interface SiteName {
  readonly name: string
  readonly sign: NameSign
  readonly quote: Quote
}

/** What a page says of its own site as a whole. */
export interface SiteIdentity {
  /** In the order of `NAME_SIGNS`. */
  readonly names: readonly SiteName[]
  /** The legal person behind it. */
  readonly owners: readonly SiteName[]
  /** The same page in other languages (hreflang), and its address as the site writes it (canonical, og:url). */
  readonly addresses: readonly { readonly href: string; readonly language: string | null; readonly quote: Quote }[]
}

/** Of a pathological page no more than this is read. */
const MOST_ADDRESSES = 60
const LONGEST_NAME = 60

/** Reads from a page of a site what the site is called and where else it stands. Pure. */
export function readSiteIdentity(visit: PageVisit): SiteIdentity {
  const page = openVisit(visit)
  const things = readJsonLd(page)
  const copyright = copyrightNames(page)
  return {
    names: [
      ...thingNames(things, 'name'),
      ...metaNames(page),
      ...copyright,
      ...logoNames(page),
      ...titleNames(page),
    ].filter(isName),
    owners: [...thingNames(things, 'legalName'), ...copyright.filter(({ name }) => LEGAL_FORM.test(name))].filter(
      isName,
    ),
    addresses: addressesOf(page),
  }
}

function isName({ name }: SiteName): boolean {
  return name.length > 1 && name.length <= LONGEST_NAME && /\p{L}/u.test(name)
}

/** schema.org's Organization and what is one, and the site itself. */
const SELF = /(Organization|Corporation|Business|Store|Restaurant|NGO|WebSite)$/

function thingNames(things: readonly Thing[], property: 'name' | 'legalName'): SiteName[] {
  return things.flatMap(({ types, value, within }) => {
    if (!types.some((type) => SELF.test(type)) || !/^(|publisher|isPartOf|mainEntity)$/.test(within)) return []
    const name = oneLine(textOf(value[property]))
    const text = `"@type": "${types.join(', ')}", "${property}": "${name}"`
    return name === ''
      ? []
      : [{ name, sign: 'structured-data' as const, quote: { from: 'html' as const, text, at: 'JSON-LD' } }]
  })
}

function metaNames(page: Page): SiteName[] {
  return readMetas(page)
    .filter(({ name }) => ['og:site_name', 'application-name', 'apple-mobile-web-app-title'].includes(name))
    .map(({ node, content }) => ({
      name: oneLine(content),
      sign: 'site-name',
      quote: { from: 'html', text: startTag(page, node) },
    }))
}

/** "© 2024 Name", "Copyright Name 2019-2024": the name ends where the sentence goes on. */
const COPYRIGHT = /(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|[-–,]|\d{4})*([^\n|©•·]{2,80})/giu
const AFTER_NAME =
  /\s*(?:[,;:|•·–—]|\s-\s|\.\s|\.$|\b(?:19|20)\d\d\b|\b(?:alle|all|tous|todos|rechten|rights|powered|gemaakt|website|webdesign|designed|made)\b).*$/isu
/** Copyright lines stand at the foot of a page. */
const TAIL = 3_000

function copyrightNames({ flow }: Page): SiteName[] {
  const tail = flow.text.slice(-TAIL)
  return [...tail.matchAll(COPYRIGHT)].flatMap(([line, said = '']) => {
    const name = oneLine(said.replace(AFTER_NAME, '').replace(/^(?:by|door)\s+/i, ''))
      // The dot after B.V. ends no sentence.
      .replace(/(\b\p{L}\.\p{L})$/u, '$1.')
    return /^\p{L}/u.test(name)
      ? [{ name, sign: 'copyright' as const, quote: { from: 'text' as const, text: oneLine(line) } }]
      : []
  })
}

/** Forms of a firm or association, nl, en, de, fr: who has one in its name is a legal person. */
const LEGAL_FORM =
  /(?:^|\s)(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|stichting|vereniging|coöperatie|ltd\.?|limited|llc|inc\.?|plc|gmbh|ag|ug|e\.?v\.?|sarl|s\.?a\.?s?\.?)(?:\s|$)/iu

function logoNames(page: Page): SiteName[] {
  const { tree, elements } = page
  return elements('img')
    .filter((node) =>
      /(^|[^a-z])logo([^a-z]|$)/i.test(
        ['class', 'id', 'src', 'alt'].map((name) => tree.attribute(node, name) ?? '').join(' '),
      ),
    )
    .slice(0, 3)
    .map((node) => ({
      name: oneLine((tree.attribute(node, 'alt') ?? '').replace(/\blogo(?: (?:van|of|de|von))?\b/gi, '')),
      sign: 'logo',
      quote: { from: 'html', text: startTag(page, node) },
    }))
}

/** Titles read "Page | Site" or "Site - what it is": both ends may be the name. Which one is, more pages tell. */
function titleNames({ tree, elements }: Page): SiteName[] {
  const [node] = elements('title')
  if (node === undefined) return []
  const title = oneLine(textContent(tree, node))
  const parts = title.split(/\s+[|–—:·•-]\s+/)
  const ends = [...new Set([parts.at(-1) ?? '', parts[0] ?? ''])]
  return ends.map((name) => ({ name: name.trim(), sign: 'title', quote: { from: 'html', text: title, at: 'title' } }))
}

function addressesOf(page: Page): SiteIdentity['addresses'] {
  return page
    .elements('link')
    .flatMap((node) => addressIn(page, node) ?? [])
    .slice(0, MOST_ADDRESSES)
}

function addressIn(page: Page, node: number): SiteIdentity['addresses'][number] | null {
  const { tree, base } = page
  const rel = (tree.attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/)
  const hreflang = tree.attribute(node, 'hreflang')
  if (!rel.includes('canonical') && !(rel.includes('alternate') && hreflang !== null)) return null
  const url = URL.parse(tree.attribute(node, 'href')?.trim() ?? '', base)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return { href: url.href, language: languageOf(hreflang ?? ''), quote: { from: 'html', text: startTag(page, node) } }
}

function languageOf(hreflang: string): string | null {
  return /^([a-z]{2})(?:-|$)/i.exec(hreflang)?.[1]?.toLowerCase() ?? null
}

function startTag({ tree }: Page, node: number): string {
  return oneLine(sourceOf(tree, node, 300)).replace(/>.*$/, '>')
}
