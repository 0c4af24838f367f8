import { dice } from './dice.ts'
import { LINK_CASES } from './link-cases.ts'
import type { LinkCase } from './link-cases.ts'
import { ownPage } from './own-site.ts'
import { PHRASES, topic, topicsOf } from './phrases.ts'
import { SITE_GROUPS } from './site-groups.ts'
import { demoSites } from './sites.ts'
import type { DemoSite } from './sites.ts'

/** One page that links, or linked, to the own site. */
export interface DemoPage {
  readonly site: DemoSite
  readonly path: string
  readonly topic: string
  readonly title: string
  readonly link: LinkCase
  readonly target: string
  readonly anchor: string
  /** ISO dates. */
  readonly published: string
  readonly firstSeen: string
}

/** The whole invented web: every site, and every page that a backlink was ever seen on. */
export interface DemoPlan {
  readonly seed: string
  readonly sites: readonly DemoSite[]
  readonly pages: readonly DemoPage[]
}

/** `scale` 1 gives some 400 links from some 60 sites; 25 gives 10,000. Same seed and scale, same web. */
export function planDemo(seed: string, scale: number): DemoPlan {
  const sites = demoSites(seed, scale)
  const taken = new Set<string>()
  const pages = LINK_CASES.flatMap((link, number) => {
    const hosts = sites.filter(({ group }) => link.on.includes(group))
    const count = Math.max(1, Math.round(link.pages * scale))
    return Array.from({ length: count }, (_, at) =>
      page(seed, link, hosts[at % hosts.length], `${number}.${at}`, taken),
    )
  })
  return { seed, sites, pages: pages.filter((one) => one !== null) }
}

function page(
  seed: string,
  link: LinkCase,
  site: DemoSite | undefined,
  id: string,
  taken: Set<string>,
): DemoPage | null {
  if (!site) return null
  const roll = dice(seed, 'page', id)
  const { language } = site
  const subject = roll.pick(topicsOf(SITE_GROUPS[site.group].subject))
  const title = roll.pick(topic(language, subject).titles)
  const anchors = PHRASES[language].anchors
  const kind = roll.pick(link.anchors ?? (['brand', 'brand', 'partial', 'generic', 'other', 'other', 'exact'] as const))
  const target = ownPage(language, subject)
  const published = date(roll.number(700))
  return {
    site,
    path: freePath(site, title, published, taken),
    topic: subject,
    title,
    link,
    target,
    anchor: roll.number(12) === 0 && !link.anchors ? target.replace('http://', '') : roll.pick(anchors[kind]),
    published,
    // A network is built in one go; other links come one by one.
    firstSeen: site.group === 'network' ? date(480 + roll.number(12)) : date(roll.number(700)),
  }
}

function freePath(site: DemoSite, title: string, published: string, taken: Set<string>): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const [year = '', month = ''] = published.split('-')
  const base = {
    blog: `/${year}/${month}/${slug}`,
    news: `/${year}/${slug}`,
    forum: `/topic/${slug}`,
    directory: `/gids/${slug}`,
  }
  const path = base[SITE_GROUPS[site.group].kind]
  let free = path
  for (let number = 2; taken.has(site.host + free); number += 1) free = `${path}-${number}`
  taken.add(site.host + free)
  return `${free}/`
}

/** Days after 1 January 2024. */
function date(days: number): string {
  return new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)
}
