import { dice } from '../dice.ts'
import { PHRASES, label, sayings, topic } from '../phrases.ts'
import type { DemoPage } from '../plan.ts'
import type { DemoSite } from '../sites.ts'
import { link } from './article.ts'
import type { Surroundings } from './article.ts'
import { frame } from './frame.ts'
import { anchor, text } from './markup.ts'

/** A thread of a forum, which says that it is one: short posts, the link in one of them. */
export function forumPage(page: DemoPage): string {
  const { site, path, title, topic: subject } = page
  const { language, look } = site
  const roll = dice(site.host, path)
  const answers = roll.some(topic(language, subject).sentences, 3).map(text)
  const posts = [...sayings(language, 'forum').map(text), ...answers]
  posts[2] = `${posts[2] ?? ''} ${text(sayings(language, 'commentLink')[0] ?? '').replace('{link}', link(page))}`
  const written = posts.map(
    (
      words,
      at,
    ) => `<div class="${look.prefix}-post post" id="p${at}"><div class="author">${text(roll.pick(PHRASES[language].names))}</div>
<div class="content"><p>${words}</p></div><a href="#reply">${label(language, 'reply')}</a></div>`,
  )
  const main = `<h1>${text(title)}</h1><div class="${look.prefix}-thread thread" itemscope itemtype="https://schema.org/DiscussionForumPosting">${written.join('\n')}</div>`
  return frame(site, { path, title, main, published: page.published })
}

/** A list of sites under headings, ours among them; also the partner page of a site that swaps links. */
export function directoryPage(page: DemoPage, { outside }: Surroundings): string {
  const {
    site,
    path,
    topic: subject,
    link: { says },
  } = page
  const { language, look } = site
  const roll = dice(site.host, path)
  const title = says === 'swap' ? label(language, 'partners') : page.title
  const about = roll.some(topic(language, subject).sentences, outside.length + 1).map(text)
  const items = [link(page), ...outside.map(({ href, name }) => anchor(href, name))].map(
    (entry, at) => `<li>${entry}<br><small>${about[at] ?? ''}</small></li>`,
  )
  const main = `<h1>${text(title)}</h1><p>${text(sayings(language, says ?? 'directory', { site: site.name }).join(' '))}</p>
<ul class="${look.prefix}-entries">${roll.some(items, items.length).join('\n')}</ul>`
  return frame(site, { path, title, main })
}

/** The newest pages of a site, or its archive. */
export function homePage(site: DemoSite, pages: readonly DemoPage[]): string {
  const items = pages.map(({ path, title, published }) => `<li>${anchor(path, title)} <time>${published}</time></li>`)
  return frame(site, { path: '/', title: site.name, main: `<h1>${text(site.name)}</h1><ul>${items.join('\n')}</ul>` })
}
