import type { PageType, SiteKind } from '../../model/evidence.ts'
import type { Anchor } from '../anchors.ts'
import { FORUM_SOFTWARE, FORUM_TYPES } from '../forum-signs.ts'
import type { Thing } from '../json-ld.ts'
import type { Meta } from '../meta.ts'
import { metaContent } from '../meta.ts'
import type { Page } from '../page.ts'

/** What schema.org types say of the site, wherever they stand; the more telling first. */
const BY_SCHEMA: readonly (readonly [SiteKind, RegExp])[] = [
  [
    'institution',
    /^(GovernmentOrganization|GovernmentOffice|CollegeOrUniversity|School|EducationalOrganization|Library|Museum|NGO|Hospital)$/,
  ],
  ['news', /^(NewsMediaOrganization|NewsArticle|ReportageNewsArticle|OpinionNewsArticle)$/],
  ['media', /^(BroadcastService|TelevisionChannel|RadioStation|PodcastSeries|PodcastEpisode|Periodical)$/],
  ['forum', FORUM_TYPES],
  ['shop', /^(OnlineStore|Store|Product|ProductGroup)$/],
  ['blog', /^(Blog|BlogPosting)$/],
]

/** Suffixes that only governments, schools and their like can register under, by the registries' own rules. */
const INSTITUTION =
  /(^|\.)(gov|edu|mil|int|gov\.[a-z]{2}|gouv\.fr|gob\.[a-z]{2}|edu\.[a-z]{2}|ac\.[a-z]{2}|overheid\.nl|europa\.eu)$/

const BY_GENERATOR: readonly (readonly [SiteKind, RegExp])[] = [
  ['forum', FORUM_SOFTWARE],
  ['shop', /\b(woocommerce|shopify|magento|prestashop|shopware|lightspeed|opencart|ccv ?shop|mijnwebwinkel)\b/i],
  ['blog', /\b(blogger|ghost|movable type|typepad|bear blog|write\.?freely)\b/i],
]

/** A basket is offered by shops and by nobody else: last steps of its address in nl, en, de, fr, es. */
const BASKET = /\/(cart|basket|checkout|winkelwagen|winkelmand|warenkorb|panier|carrito|cesta)\/?([?#]|$)/i

/** Pages on which newsrooms say who answers for what is printed. */
const NEWSROOM =
  /\/(redactie|colofon|impressum|newsroom|editorial-(policy|standards|guidelines)|correcties|corrections|persvragen)\/?([?#]|$)/i
const NEWS_WORDS =
  /(^|[\s.|–-])(nieuws|news|nachrichten|krant|courant|dagblad|gazette|tribune|actualités|noticias)([\s.|–-]|$)/i

/** Steps of an address under which blogs keep what they write; a date in it counts as well. */
const POST = /\/(blog|weblog)(\/|$)|\/(19|20)\d\d\/[01]\d\//i
const FEED = /application\/(rss|atom)\+xml/i

/** What kind of site the page belongs to, as far as one page tells; null when it does not. */
export function judgeSiteKind(
  page: Page,
  metas: readonly Meta[],
  things: readonly Thing[],
  anchors: readonly Anchor[],
  type: PageType,
): SiteKind | null {
  const host = URL.parse(page.url)?.hostname ?? ''
  if (INSTITUTION.test(host)) return 'institution'
  const names = things.flatMap(({ types }) => types)
  const declared = BY_SCHEMA.find(([, kind]) => names.some((name) => kind.test(name)))?.[0]
  if (declared !== undefined) return declared
  const generator = metaContent(metas, 'generator')
  const made = BY_GENERATOR.find(([, name]) => name.test(generator))?.[0]
  return made ?? byOffer(page, metas, anchors, type)
}

function byOffer(page: Page, metas: readonly Meta[], anchors: readonly Anchor[], type: PageType): SiteKind | null {
  const leads = (steps: RegExp): boolean => anchors.some(({ href }) => href !== null && steps.test(href))
  if (leads(BASKET) || type === 'product') return 'shop'
  if (type === 'forum' || type === 'directory') return type
  const named = `${metaContent(metas, 'og:site_name', 'application-name')} ${URL.parse(page.url)?.hostname ?? ''}`
  if (metaContent(metas, 'news_keywords') !== '' || (NEWS_WORDS.test(named) && leads(NEWSROOM))) return 'news'
  return POST.test(page.url) && hasFeed(page) ? 'blog' : null
}

function hasFeed({ tree, elements }: Page): boolean {
  return elements('link').some((node) => FEED.test(tree.attribute(node, 'type') ?? ''))
}
