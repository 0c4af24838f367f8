// P3. People who link of their own accord mostly use a name, a title or an address. Google names arranged links with
// optimised anchor text among link spam (spam policies, 2026-08-28).
import { domainsWith, judgeMeanShare } from '../check.ts'
import type { Check } from '../check.ts'

/** Nobody publishes a limit. Over one in three, exact phrases take the room that names and titles usually have. */
const ONE_IN_THREE = 1 / 3

export const exactAnchors: Check = {
  id: 'exact-anchors',
  says: {
    fine: {
      nl: 'De {whole} domeinen met een link gebruiken gemiddeld in {percent} % van hun links letterlijk een zoekwoord van je. Dat is een gewone mix.',
      en: 'The {whole} domains with a link use a keyword of yours, word for word, in {percent}% of their links on average. That is an ordinary mix.',
    },
    look: {
      nl: 'De {whole} domeinen met een link gebruiken gemiddeld in {percent} % van hun links letterlijk een zoekwoord van je. Wie uit zichzelf linkt, gebruikt meestal een naam, een titel of een adres.',
      en: 'The {whole} domains with a link use a keyword of yours, word for word, in {percent}% of their links on average. People who link of their own accord mostly use a name, a title or an address.',
    },
    unknown: {
      nl: 'Er {whole|is|zijn} {whole} {whole|domein|domeinen} met een link: te weinig om iets over de mix van linkteksten te zeggen.',
      en: 'There {whole|is|are} {whole} {whole|domain|domains} with a link: too few to say anything about the mix of anchor texts.',
    },
    advice: {
      nl: 'Vraag niet meer om vaste linkteksten. Laat ieder in eigen woorden naar je verwijzen.',
      en: 'Stop asking for fixed anchor texts. Let people refer to you in their own words.',
    },
  },
  judge({ anchors, found }) {
    return judgeMeanShare(anchors, 'exact', domainsWith(found, 'yes'), ONE_IN_THREE)
  },
}
