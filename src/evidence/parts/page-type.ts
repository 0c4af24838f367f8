import type { PageType, SiteKind } from '../../model/evidence.ts'
import { metaContent } from '../meta.ts'
import type { Page } from '../page.ts'
import { isProse } from '../prose.ts'
import type { Reading } from '../reading.ts'

/** What schema.org types on the page say it is; the more telling first. */
const BY_SCHEMA: readonly (readonly [PageType, RegExp])[] = [
  ['product', /^(Product|ProductGroup|IndividualProduct)$/],
  ['profile', /^ProfilePage$/],
  ['article', /(Article|BlogPosting|Recipe|Report|HowTo|TechArticle)$/],
  ['listing', /^(CollectionPage|SearchResultsPage|Blog)$/],
]

/** Steps of an address that name what is there. */
const BY_PATH: readonly (readonly [PageType, RegExp])[] = [
  ['forum', /\/(forums?|topic|topics|threads?|viewtopic\.php|showthread\.php|t)(\/|$|\?)/i],
  ['profile', /\/(author|auteur|user|users|profile|profiel|members?|u)\/[^/]+\/?$/i],
  ['listing', /\/(tag|tags|category|categorie|categories|archive|archief|search|zoeken|page\/\d+)(\/|$)/i],
  ['directory', /\/(links?|linkpartners?|directory|startpagina|resources|bookmarks|gids)(-?\d+)?(\.html?|\/)?$/i],
  ['product', /\/(product|products|producten|shop|p|dp|item)\/[^/]+/i],
]

/** Running text that makes an article, in characters: some 120 words. */
const ARTICLE_PROSE = 700

/** Less than a short paragraph is no article (characters). */
const SOME_PROSE = 200

/** From this many links out of the page with little text between, it is a list of them. */
const DIRECTORY_LINKS = 15

/** What kind of page this is: its address, what it declares, and the share of text and links. */
export function judgePageType(reading: Reading, external: number): PageType {
  const { page, main, anchors } = reading
  const address = addressOf(page.url)
  if (/^\/(index\.\w+)?([a-z]{2}\/?)?$/.test(address)) return 'home'
  const prose = main.text.split('\n').filter(isProse).join('\n').length
  const declared = declaredType(reading)
  if (declared !== null && (declared !== 'article' || prose > ARTICLE_PROSE / 2)) return declared
  const isList = external >= DIRECTORY_LINKS && external > anchors.length / 3
  if (isList && prose < ARTICLE_PROSE) return 'directory'
  const named = BY_PATH.find(([, steps]) => steps.test(address))?.[0]
  if (named !== undefined && (named !== 'directory' || prose < ARTICLE_PROSE)) return named
  return byProse(page, prose, anchors.length)
}

/** An article by the kind of site that it stands on. */
export function articleOn(type: PageType, site: SiteKind | null): PageType {
  if (type !== 'article') return type
  return site === 'news' ? 'news' : site === 'blog' ? 'blog-post' : type
}

function addressOf(href: string): string {
  const url = URL.parse(href)
  return url === null ? '' : url.pathname + url.search
}

function byProse({ elements }: Page, prose: number, links: number): PageType {
  if (prose >= ARTICLE_PROSE) return 'article'
  if (elements('article').length > 3 || links > 60) return 'listing'
  return prose >= SOME_PROSE ? 'article' : 'other'
}

function declaredType({ isForum, metas, things }: Reading): PageType | null {
  if (isForum) return 'forum'
  const top = things.filter(({ within }) => within === '' || within === 'mainEntity').flatMap(({ types }) => types)
  const bySchema = BY_SCHEMA.find(([, type]) => top.some((name) => type.test(name)))?.[0]
  if (bySchema !== undefined) return bySchema
  const og = metaContent(metas, 'og:type')
  return /^(article|product|profile)$/.test(og) ? (og as PageType) : null
}
