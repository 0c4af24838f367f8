import { OWN_HOST, OWN_PATHS, OWN_PROJECT } from '../own-site.ts'
import { label, topic } from '../phrases.ts'
import type { DemoSite } from '../sites.ts'
import { frame } from './frame.ts'
import { anchor, text } from './markup.ts'

const OWN: Omit<DemoSite, 'language'> = {
  host: OWN_HOST,
  name: OWN_PROJECT.brand,
  group: 'cycling',
  team: 0,
  owner: 'Trapwind',
  address: '198.18.4.4',
  position: 2_100_000,
  look: {
    prefix: 'tw',
    generator: null,
    theme: 'trapwind',
    analytics: null,
    sidebar: false,
    breadcrumb: true,
    tags: false,
    newsletter: true,
  },
}

/** A page of the site that is audited, or null where it has none. `partners` are the sites it swaps links with. */
export function ownSitePage(path: string, partners: readonly DemoSite[]): string | null {
  if (path === '/') return home()
  if (path === '/vrienden/') return friends(partners)
  for (const language of ['nl', 'en'] as const) {
    const found = Object.entries(OWN_PATHS[language]).find(([, own]) => own === path)
    if (!found) continue
    const { titles, sentences } = topic(language, found[0])
    const main = `<article><h1>${text(titles[0] ?? '')}</h1><p>${text(sentences.slice(0, 4).join(' '))}</p><p>${text(sentences.slice(4).join(' '))}</p></article>`
    return frame({ ...OWN, language }, { path, title: titles[0] ?? '', main })
  }
  return null
}

function home(): string {
  const items = Object.entries(OWN_PATHS.nl).map(
    ([name, path]) => `<li>${anchor(path, topic('nl', name).titles[0] ?? '')}</li>`,
  )
  const main = `<h1>Trapwind</h1><p>${text(OWN_PROJECT.niche)}</p><ul>${items.join('')}</ul><p>${anchor('/vrienden/', label('nl', 'partners'))}</p>`
  return frame({ ...OWN, language: 'nl' }, { path: '/', title: 'Fietsvakanties', main })
}

function friends(partners: readonly DemoSite[]): string {
  const items = partners.map(({ host, name }) => `<li>${anchor(`http://${host}/`, name)}</li>`)
  const main = `<h1>${label('nl', 'partners')}</h1><ul>${items.join('')}</ul>`
  return frame({ ...OWN, language: 'nl' }, { path: '/vrienden/', title: label('nl', 'partners'), main })
}
