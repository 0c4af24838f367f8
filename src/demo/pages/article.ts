import { dice } from '../dice.ts'
import { PHRASES, label, sayings, topic } from '../phrases.ts'
import type { DemoPage } from '../plan.ts'
import type { DemoSite } from '../sites.ts'
import { frame } from './frame.ts'
import { anchor, text } from './markup.ts'

/** Other pages and sites that a page names in passing. */
export interface Surroundings {
  /** Pages of the same site. */
  readonly inside: readonly { readonly path: string; readonly title: string }[]
  /** Home pages of other sites, with their names. */
  readonly outside: readonly { readonly href: string; readonly name: string }[]
}

/** An article of a blog or news site, with the link where its case wants it. */
export function articlePage(page: DemoPage, around: Surroundings): string {
  const { site, link, title, published } = page
  const { language, look } = site
  const of = (name: string) => `${look.prefix}-${name}`
  const parts = [
    `<article class="${of('story')}"><h1>${text(title)}</h1>`,
    `<p class="${of('by')}">${label(language, 'by')} ${text(site.owner)} · <time datetime="${published}">${published}</time></p>`,
    ...remarks(page).map((remark) => `<p class="${of('note')}">${text(remark)}</p>`),
    ...paragraphs(page, around).map((paragraph) => `<p>${paragraph}</p>`),
    look.tags
      ? `<p class="${of('tags')}">${label(language, 'tags')}: ${anchor(`/onderwerp/${page.topic}/`, page.topic)}</p>`
      : '',
    '</article>',
    link.place === 'bio' ? bio(page) : '',
    related(page, around),
    comments(page),
  ]
  return frame(site, {
    path: page.path,
    title,
    published,
    main: parts.join('\n'),
    meta: link.meta,
    ...(link.canonical ? { canonical: `http://${site.host}/archief/` } : {}),
    ...(link.place === 'friends' ? { aside: friends(page, around) } : {}),
    footer: siteFooter(site, page),
  })
}

/** The paid footnote, the offer to swap: what the page says about itself. */
function remarks({ site, link }: DemoPage): string[] {
  return link.says === undefined ? [] : sayings(site.language, link.says, { brand: 'Trapwind', site: site.name })
}

/** The link as an element; the imitation that only a script follows where the case asks for it. */
export function link(page: DemoPage): string {
  if (page.link.place !== 'script') return anchor(page.target, page.anchor, page.link.rel)
  return `<span class="${page.site.look.prefix}-go" onclick="location.href='${page.target}'">${text(page.anchor)}</span>`
}

function paragraphs(page: DemoPage, around: Surroundings): string[] {
  const { site, topic: subject, path } = page
  const roll = dice(site.host, path)
  const sentences = roll.some(topic(site.language, subject).sentences, 9).map(text)
  const written = [sentences.slice(0, 3), sentences.slice(3, 6), sentences.slice(6)].map((group) => group.join(' '))
  const place = roll.number(2)
  if (page.link.place === 'body' || page.link.place === 'script')
    written[place] = `${written[place] ?? ''} ${roll.pick(PHRASES[site.language].around).replace('{link}', link(page))}`
  const elsewhere = site.group === 'network' ? around.outside : around.outside.slice(0, 1)
  for (const other of elsewhere)
    written[2] = `${written[2] ?? ''} ${roll.pick(PHRASES[site.language].around).replace('{link}', anchor(other.href, other.name))}`
  return written
}

function bio(page: DemoPage): string {
  const { site } = page
  const [said = ''] = sayings(site.language, 'bio', { name: site.owner })
  const written = text(said).replace('{link}', link(page))
  return `<div class="${site.look.prefix}-author author-box"><h3>${label(site.language, 'author')}</h3><p>${written}</p></div>`
}

function related(page: DemoPage, { inside }: Surroundings): string {
  const { site } = page
  const own = inside.map(({ path, title }) => `<li>${anchor(path, title)}</li>`)
  const items = page.link.place === 'related' ? [...own, `<li>${link(page)}</li>`] : own
  if (items.length === 0) return ''
  return `<section class="${site.look.prefix}-related related-posts"><h3>${label(site.language, 'related')}</h3><ul>${items.join('')}</ul></section>`
}

function comments(page: DemoPage): string {
  const { site, path } = page
  const roll = dice(site.host, path, 'comments')
  const said = roll.some(sayings(site.language, 'comment'), roll.number(3)).map(text)
  if (page.link.place === 'comment')
    said.push(text(sayings(site.language, 'commentLink')[0] ?? '').replace('{link}', link(page)))
  if (said.length === 0) return ''
  const items = said.map(
    (words) => `<li class="comment"><b>${text(roll.pick(PHRASES[site.language].names))}</b><p>${words}</p></li>`,
  )
  return `<section id="comments" class="${site.look.prefix}-replies"><h3>${label(site.language, 'comments')}</h3><ol class="comment-list">${items.join('')}</ol></section>`
}

function friends(page: DemoPage, { outside }: Surroundings): string {
  const others = outside.map(({ href, name }) => `<li>${anchor(href, name)}</li>`)
  return `<section class="${page.site.look.prefix}-roll"><h3>${label(page.site.language, 'friends')}</h3><ul><li>${link(page)}</li>${others.join('')}</ul></section>`
}

function siteFooter(site: DemoSite, page: DemoPage): string {
  if (page.link.place !== 'footer') return ''
  return `<p class="${site.look.prefix}-credit">${label(site.language, 'made')} ${link(page)}</p>`
}
