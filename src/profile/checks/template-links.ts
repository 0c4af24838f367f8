// P4. Links in footers, side bars and templates carry little (reasonable surfer, US 7,716,225), and Google names widely
// distributed footer links among link spam.
import { domainsWith, judgeMeanShare } from '../check.ts'
import type { Check } from '../check.ts'

/** A house rule: over a third, the profile leans on links that nobody chose for one article. */
const ONE_IN_THREE = 1 / 3

export const templateLinks: Check = {
  id: 'template-links',
  says: {
    fine: {
      nl: 'Bij de {whole} domeinen met een link staat gemiddeld {percent} % van hun links in menu, kop, voettekst of zijbalk. De meeste links staan in de inhoud.',
      en: 'At the {whole} domains with a link, {percent}% of their links on average stand in a menu, header, footer or side bar. Most links stand in the content.',
    },
    look: {
      nl: 'Bij de {whole} domeinen met een link staat gemiddeld {percent} % van hun links in menu, kop, voettekst of zijbalk. Zulke links tellen weinig, op hoeveel pagina’s ze ook staan.',
      en: 'At the {whole} domains with a link, {percent}% of their links on average stand in a menu, header, footer or side bar. Such links count for little, however many pages carry them.',
    },
    unknown: {
      nl: 'Er {whole|is|zijn} {whole} {whole|domein|domeinen} met een link: te weinig om iets over hun plaats op de pagina te zeggen.',
      en: 'There {whole|is|are} {whole} {whole|domain|domains} with a link: too few to say anything about their place on the page.',
    },
    advice: {
      nl: 'Vraag de sites die je goed kent liever om één vermelding in een artikel dan om een link op elke pagina.',
      en: 'Ask the sites that you know well for one mention in an article rather than a link on every page.',
    },
  },
  judge({ regions, found }) {
    return judgeMeanShare(regions, 'template', domainsWith(found, 'yes'), ONE_IN_THREE)
  },
}
