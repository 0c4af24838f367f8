// P1. Many links from few sites look like much and are little.
import { ENOUGH_DOMAINS } from '../check.ts'
import type { Check } from '../check.ts'

/** A house rule: when three sites give more than half of the links, the number of links says nothing about reach. */
const HALF = 0.5
const FEW = 3

export const concentration: Check = {
  id: 'concentration',
  says: {
    fine: {
      nl: 'De drie grootste bronnen geven samen {percent} % van je links. De links zijn redelijk verspreid.',
      en: 'The three largest sources give {percent}% of your links together. The links are reasonably spread.',
    },
    look: {
      nl: 'De drie grootste bronnen geven samen {percent} % van je links ({part} van de {whole}). Het aantal links zegt daardoor weinig; kijk naar het aantal domeinen.',
      en: 'The three largest sources give {percent}% of your links together ({part} of {whole}). So the number of links says little; look at the number of domains.',
    },
    unknown: {
      nl: 'Er {domains|is|zijn} {domains} verwijzende {domains|domein|domeinen}: te weinig om iets over de spreiding te zeggen.',
      en: 'There {domains|is|are} {domains} referring {domains|domain|domains}: too few to say anything about the spread.',
    },
    advice: {
      nl: 'Steek je tijd in sites die nog niet naar je linken.',
      en: 'Spend your time on sites that do not link to you yet.',
    },
  },
  judge({ links, domains, topDomains }) {
    const part = topDomains.slice(0, FEW).reduce((sum, top) => sum + top.links, 0)
    const params = { part, whole: links, domains, percent: Math.round((100 * part) / Math.max(1, links)) }
    if (domains < ENOUGH_DOMAINS) return { state: 'unknown', params }
    return { state: part / links > HALF ? 'look' : 'fine', params }
  },
}
