import { parseHttpUrl } from '../../url/index.ts'
import type { IndexingEvidence, Quote, RobotsDirective } from '../../model/evidence.ts'
import type { Meta } from '../meta.ts'
import { ancestors } from '../tree/index.ts'
import { nameOf, sourceOf } from '../page.ts'
import type { Page } from '../page.ts'

type Canonical = IndexingEvidence['canonicals'][number]

/** Names of robots in a meta tag: `robots`, `googlebot`, `googlebot-news`, `bingbot`. */
const ROBOT = /^(robots|[a-z-]*bot(-[a-z]+)?|slurp)$/

/** Rules Google knows; anything else before a colon in a header names an agent (Google, "Robots meta tag"). */
const RULES_WITH_VALUE = /^(unavailable_after|max-snippet|max-image-preview|max-video-preview)$/

/** More directives than this are noise. */
const MOST = 100

/** What the page tells search engines about itself: robots rules and canonical addresses, in tags and headers. */
export function gatherIndexing(page: Page, metas: readonly Meta[]): IndexingEvidence {
  return {
    directives: [...metaDirectives(page, metas), ...headerDirectives(page)].slice(0, MOST),
    canonicals: [...tagCanonicals(page), ...headerCanonicals(page)].slice(0, MOST),
  }
}

/** Whether the page as a whole asks Google not to follow its links: `nofollow` or `none` to all robots or to googlebot. */
export function asksNotToFollow({ directives }: IndexingEvidence): boolean {
  return directives.some(
    ({ agent, value }) => (agent === 'robots' || agent === 'googlebot') && (value === 'nofollow' || value === 'none'),
  )
}

function metaDirectives({ tree }: Page, metas: readonly Meta[]): RobotsDirective[] {
  return metas
    .filter(({ name }) => ROBOT.test(name))
    .flatMap(({ node, name, content }) => {
      const quote: Quote = { from: 'html', text: tagAt(sourceOf(tree, node)), at: `meta[name=${name}]` }
      return rules(content).map((value) => ({ from: 'meta' as const, agent: name, value, quote }))
    })
}

/** `X-Robots-Tag: googlebot: noindex, nofollow`: an agent holds for what follows it in its header. */
function headerDirectives({ headers }: Page): RobotsDirective[] {
  return headers
    .filter(([name]) => name === 'x-robots-tag')
    .flatMap(([name, text]) => {
      const quote: Quote = { from: 'header', text: `X-Robots-Tag: ${text}`.slice(0, 300), at: name }
      let agent = 'robots'
      return rules(text).flatMap((rule) => {
        const [, named, rest = ''] = /^([a-z][\w-]*)\s*:\s*(.*)$/.exec(rule) ?? []
        if (named === undefined || RULES_WITH_VALUE.test(named)) return [{ from: 'header', agent, value: rule, quote }]
        agent = named === '*' ? 'robots' : named
        return rest === '' ? [] : [{ from: 'header', agent, value: rest, quote }]
      })
    })
}

/** Splits at commas; the commas of a date (`unavailable_after: Friday, 25-Jun-2010 15:00:00 UTC`) part nothing. */
function rules(text: string): string[] {
  const parts = text.slice(0, 2_000).toLowerCase().split(',')
  const whole: string[] = []
  for (const part of parts) {
    const last = whole[whole.length - 1]
    if (last !== undefined && /unavailable_after\s*:\s*[a-z]*\s*$/.test(last) && /^\s*\d/.test(part))
      whole[whole.length - 1] = `${last},${part}`
    else whole.push(part)
  }
  return whole.map((rule) => rule.replace(/\s+/g, ' ').trim()).filter((rule) => rule !== '')
}

/** In a `rel`, of which the words are parted by white space. */
const CANONICAL = /(?<!\S)canonical(?!\S)/i

/** Only in the head: Google leaves a canonical in the body out of account, as anybody could post one there. */
function tagCanonicals(page: Page): Canonical[] {
  const { tree, base, elements } = page
  return elements('link').flatMap((node) => {
    if (!CANONICAL.test(tree.attribute(node, 'rel') ?? '')) return []
    const href = tree.attribute(node, 'href')
    if (href === null || isInBody(page, node)) return []
    const url = parseHttpUrl(href, base)
    const quote: Quote = { from: 'html', text: tagAt(sourceOf(tree, node)), at: 'link[rel=canonical]' }
    return url === null ? [] : [{ href: url.href, from: 'html' as const, quote }]
  })
}

function isInBody({ tree }: Page, node: number): boolean {
  for (const above of ancestors(tree, node)) if (nameOf(tree, above) === 'body') return true
  return false
}

/** RFC 8288 3: `Link: <https://example.com/page>; rel="canonical"`. */
function headerCanonicals({ headers, url: at }: Page): Canonical[] {
  return headers
    .filter(([name]) => name === 'link')
    .flatMap(([name, text]) =>
      [...text.slice(0, 8_000).matchAll(/<([^<>]*)>([^<]*)/g)].flatMap(([whole, href = '', parameters = '']) => {
        const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters)
        const url = parseHttpUrl(href, at)
        if (url === null || !(rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/).includes('canonical')) return []
        const quote: Quote = { from: 'header', text: `Link: ${whole.replace(/[,\s]+$/, '')}`.slice(0, 300), at: name }
        return [{ href: url.href, from: 'header' as const, quote }]
      }),
    )
}

/** A start tag alone. */
function tagAt(source: string): string {
  return /^<[^<>]*>/.exec(source)?.[0] ?? source
}
