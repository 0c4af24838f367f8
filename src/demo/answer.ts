import { sayings } from './phrases.ts'
import { OWN_HOST } from './own-site.ts'
import { articlePage } from './pages/article.ts'
import type { Surroundings } from './pages/article.ts'
import { aboutPage, frame } from './pages/frame.ts'
import { directoryPage, forumPage, homePage } from './pages/lists.ts'
import { ownSitePage } from './pages/own.ts'
import { text } from './pages/markup.ts'
import type { DemoPage, DemoPlan } from './plan.ts'
import { CUSTOMERS } from './customers.ts'
import { dice } from './dice.ts'
import { SITE_GROUPS } from './site-groups.ts'
import type { SiteGroup } from './site-groups.ts'
import type { DemoSite } from './sites.ts'

/** What a host says to a request; `hang`: nothing at all; `no-host`: there is no such host. */
export type Answer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  | 'hang'
  | 'no-host'

/** The invented web as a function of the address asked for. */
export function demoAnswers({ sites, pages, seed }: DemoPlan): (host: string, path: string) => Answer {
  const byHost = new Map(sites.map((site) => [site.host, site]))
  const byAddress = new Map(pages.map((page) => [page.site.host + page.path, page]))
  const pagesOf = Map.groupBy(pages, ({ site }) => site.host)
  const partners = sites.filter(({ group }) => group === 'swapper')

  const surroundings = (page: DemoPage): Surroundings => {
    const { site } = page
    const roll = dice(seed, site.host, page.path, 'links')
    return {
      inside: roll.some((pagesOf.get(site.host) ?? []).filter((other) => other !== page).slice(0, 40), 3),
      outside:
        site.group === 'network'
          ? roll.some(CUSTOMERS[site.language], 2)
          : neighbours(site, sites, roll.number(1000)).map(({ host, name }) => ({ href: `http://${host}/`, name })),
    }
  }

  return (host, path) => {
    if (host === OWN_HOST) return found(ownSitePage(path, partners))
    const site = byHost.get(host.startsWith('www.') ? host : `www.${host}`)
    if (!site) return 'no-host'
    const about: SiteGroup = SITE_GROUPS[site.group]
    const fault = about.fault && faultAnswer(about.fault, site, path)
    if (fault) return fault
    if (path === '/robots.txt') return robots(about)
    const page = byAddress.get(site.host + path)
    if (page) return pageAnswer(page, surroundings(page))
    return sitePage(site, path, pagesOf.get(site.host) ?? [])
  }
}

/** Sites it names beside ours: those of a ring name each other, others anybody. */
function neighbours(site: DemoSite, sites: readonly DemoSite[], at: number): DemoSite[] {
  const closed = site.group === 'ring'
  const others = sites.filter(({ host, group, team, language }) => {
    if (host === site.host) return false
    return closed ? group === site.group && team === site.team : SOUND.has(group) && language === site.language
  })
  const count = SITE_GROUPS[site.group].kind === 'directory' ? 8 : 2
  return Array.from(
    { length: Math.min(count, others.length) },
    (_, step) => others[(at + step) % others.length],
  ).filter((other) => other !== undefined)
}

const SOUND: ReadonlySet<string> = new Set(['cycling', 'press', 'travel', 'forum', 'friend'])

function found(body: string | null): Answer {
  return body === null ? { status: 404, body: '<!doctype html><title>404</title><h1>404</h1>' } : { status: 200, body }
}

function robots({ robots: rules }: SiteGroup): Answer {
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: rules ?? 'User-agent: *\nDisallow: /admin/\n' }
}

function sitePage(site: DemoSite, path: string, pages: readonly DemoPage[]): Answer {
  if (path === '/over/' || path === '/contact/' || path === '/privacy/') return found(aboutPage(site))
  if (path === '/' || path === '/archief/') return found(homePage(site, pages.slice(0, 40)))
  return { status: 404, body: notFound(site) }
}

function notFound(site: DemoSite): string {
  const [said = ''] = sayings(site.language, 'notFound')
  return frame(site, { path: '/404/', title: '404', main: `<h1>404</h1><p>${text(said)}</p>` })
}

function pageAnswer(page: DemoPage, around: Surroundings): Answer {
  const { site, link } = page
  if (link.answer === 'soft-404') return { status: 200, body: notFound(site) }
  if (link.answer) return { status: link.answer, body: notFound(site) }
  const kind = SITE_GROUPS[site.group].kind
  const body =
    kind === 'forum'
      ? forumPage(page)
      : link.place === 'entry'
        ? directoryPage(page, around)
        : articlePage(page, around)
  return { status: 200, body, ...(link.header ? { headers: { 'x-robots-tag': link.header } } : {}) }
}

function faultAnswer(fault: NonNullable<SiteGroup['fault']>, site: DemoSite, path: string): Answer | null {
  if (path === '/robots.txt' && fault !== 'dead') return { status: 404, body: '' }
  switch (fault) {
    case 'dead':
      return 'no-host'
    case 'slow':
      return 'hang'
    case 'broken':
      return { status: 503, body: '<!doctype html><title>503</title><h1>Service unavailable</h1>' }
    case 'refusing':
      return { status: 403, body: '<!doctype html><title>403</title><h1>Forbidden</h1>' }
    case 'challenge':
      return { status: 403, headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' }, body: CHALLENGE }
    case 'shell':
      return { status: 200, body: shell(site) }
    case 'parked':
      return { status: 200, body: parked(site) }
  }
}

const CHALLENGE = `<!doctype html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>
<p>Enable JavaScript and cookies to continue</p><div id="challenge-form"></div><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>`

function shell({ language, name }: DemoSite): string {
  return `<!doctype html><html lang="${language}"><head><title>${name}</title><script type="module" src="/assets/index-4f1a.js"></script></head><body><div id="root"></div><noscript>JavaScript</noscript></body></html>`
}

function parked({ language, host }: DemoSite): string {
  const [said = ''] = sayings(language, 'parked')
  const domain = host.replace('www.', '')
  return `<!doctype html><html lang="${language}"><head><title>${domain}</title></head><body><h1>${domain}</h1><p>${text(said)}</p><a href="/offer/">€ 1.950</a></body></html>`
}
