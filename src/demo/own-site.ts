import { projectSchema } from '../model/project.ts'
import type { Language } from '../model/text.ts'
import { topicsOf } from './phrases.ts'

export const OWN_HOST = 'www.trapwind.example'
const OWN_ORIGIN = `http://${OWN_HOST}`

/** Paths of the own pages by topic: what others link to. */
export const OWN_PATHS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    kust: '/kustroute/',
    inpakken: '/paklijst/',
    trein: '/fiets-in-de-trein/',
    knooppunten: '/knooppunten/',
    ebike: '/accubereik/',
    kamperen: '/kamperen/',
    heuvels: '/heuvels/',
    onderhoud: '/pech-onderweg/',
  },
  en: {
    kust: '/en/coast-route/',
    inpakken: '/en/packing-list/',
    trein: '/en/bike-on-the-train/',
    knooppunten: '/en/junctions/',
    ebike: '/en/battery-range/',
    kamperen: '/en/camping/',
    heuvels: '/en/hills/',
    onderhoud: '/en/repairs/',
  },
}

/** The own page that fits a topic; one about something else gets the page on the coast. */
export function ownPage(language: Language, topic: string): string {
  const paths = OWN_PATHS[language]
  return `${OWN_ORIGIN}${paths[topicsOf('on').includes(topic) ? topic : 'kust'] ?? '/'}`
}

export const OWN_PROJECT = projectSchema.parse({
  site: `${OWN_ORIGIN}/`,
  brand: 'Trapwind',
  brandNames: ['Trapwind', 'Trapwind.example', 'Trapwind cycling'],
  languages: ['nl', 'en'],
  niche:
    'Fietsvakanties en fietsroutes: routes langs de kust en door de heuvels, fietstassen inpakken, met de fiets in de trein, kamperen, e-bikes en pech onderweg. Cycling holidays and bike touring: routes, packing lists, trains, camping and repairs.',
  keywords: [
    'fietsvakantie',
    'fietsroutes nederland',
    'fietstassen inpakken',
    'cycling holiday',
    'bike touring packing list',
  ],
  statistics: [`${OWN_ORIGIN}/accubereik/`],
})
