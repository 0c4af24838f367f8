import { label, sayings } from '../phrases.ts'
import type { DemoSite } from '../sites.ts'
import { anchor, text } from './markup.ts'

/** What a page puts into the frame of its site. */
export interface Framed {
  readonly path: string
  readonly title: string
  readonly main: string
  readonly aside?: string
  /** HTML at the end of the footer. */
  readonly footer?: string
  readonly meta?: string | undefined
  readonly canonical?: string
  readonly published?: string
}

/** A whole page: head, header with menu, main part, side bar and footer, in the site's own class names. */
export function frame(site: DemoSite, page: Framed): string {
  const { look, language } = site
  const of = (name: string) => `${look.prefix}-${name}`
  return `<!doctype html>
<html lang="${language}">
<head>
${head(site, page)}
</head>
<body class="${of('page')} theme-${look.theme}">
<header class="${of('top')}"><a class="${of('logo')}" href="/">${text(site.name)}</a>
<nav class="${of('menu')}"><ul>${menu(site)}</ul></nav></header>
${look.breadcrumb ? `<p class="${of('trail')}"><a href="/">${label(language, 'home')}</a> › ${text(page.title)}</p>` : ''}
<div class="${of('columns')}">
<main class="${of('main')}">
${page.main}
</main>
${aside(site, page)}
</div>
<footer class="${of('foot')}"><p>© 2025 ${text(site.name)} · ${anchor('/privacy/', label(language, 'privacy'))} · ${anchor('/contact/', label(language, 'contact'))}</p>
${page.footer ?? ''}</footer>
</body>
</html>
`
}

function head({ look, name }: DemoSite, page: Framed): string {
  return [
    '<meta charset="utf-8">',
    `<title>${text(page.title)} - ${text(name)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    look.generator && `<meta name="generator" content="${look.generator}">`,
    page.meta !== undefined && `<meta name="robots" content="${page.meta}">`,
    page.canonical !== undefined && `<link rel="canonical" href="${page.canonical}">`,
    page.published !== undefined &&
      `<meta property="article:published_time" content="${page.published}T08:00:00+01:00">`,
    `<link rel="stylesheet" href="/assets/themes/${look.theme}/style.css">`,
    look.analytics && `<script>window.tracker={account:'${look.analytics}'}</script>`,
  ]
    .filter(Boolean)
    .join('\n')
}

function menu({ language }: DemoSite): string {
  const places = { home: '/', archive: '/archief/', about: '/over/', contact: '/contact/' }
  return Object.entries(places)
    .map(([name, path]) => `<li>${anchor(path, label(language, name))}</li>`)
    .join('')
}

function aside(site: DemoSite, page: Framed): string {
  const { look, language } = site
  const boxes = [
    page.aside,
    look.newsletter ? `<section><p>${text(label(language, 'newsletter'))}</p></section>` : '',
    look.sidebar
      ? `<section><h3>${label(language, 'categories')}</h3><ul><li>${anchor('/archief/', label(language, 'archive'))}</li></ul></section>`
      : '',
  ].join('')
  return boxes === '' ? '' : `<aside class="${look.prefix}-side">${boxes}</aside>`
}

/** Who makes the site: a name, a way to reach them. */
export function aboutPage(site: DemoSite): string {
  const { host, name, owner, language } = site
  const number = String(100_000 + ((host.length * 7919) % 899_999))
  const said = sayings(language, 'about', { site: name, name: owner, host: host.replace('www.', ''), number })
  const title = label(language, 'about')
  return frame(site, { path: '/over/', title, main: `<h1>${text(title)}</h1><p>${text(said.join(' '))}</p>` })
}
