// P1. Counted per referring domain: links from one site add little to each other (Ahrefs 2025: referring domains go
// with rankings more than numbers of backlinks do).
import { judgeShare } from '../check.ts'
import type { Check } from '../check.ts'

/** No published norm exists. Under one in five, the number of links clearly misleads its owner. */
const MOSTLY_WITHOUT = 0.8

export const worth: Check = {
  id: 'worth',
  says: {
    fine: {
      nl: '{part} van de {whole} verwijzende domeinen {part|geeft|geven} je minstens één link die iets waard is ({percent} %).',
      en: '{part} of the {whole} referring domains {part|gives|give} you at least one link that is worth something ({percent}%).',
    },
    look: {
      nl: '{part} van de {whole} verwijzende domeinen {part|geeft|geven} je een link die iets waard is ({percent} %). De rest telt niet of nauwelijks mee.',
      en: '{part} of the {whole} referring domains {part|gives|give} you a link that is worth something ({percent}%). The rest counts for little or nothing.',
    },
    unknown: {
      nl: '{part} van de {whole} verwijzende domeinen {part|geeft|geven} je een link die iets waard is. Het zijn er te weinig om van een aandeel te spreken.',
      en: '{part} of the {whole} referring domains {part|gives|give} you a link that is worth something. They are too few to speak of a share.',
    },
    advice: {
      nl: 'Meer links van dezelfde soort helpen niet. Zoek sites binnen je onderwerp die in een artikel naar je zouden willen verwijzen.',
      en: 'More links of the same kind do not help. Look for sites within your theme that would want to refer to you in an article.',
    },
  },
  judge({ domains, worth: { domains: part } }) {
    const { state } = judgeShare(domains - part, domains, MOSTLY_WITHOUT)
    return { state, params: { part, whole: domains, percent: Math.round((100 * part) / Math.max(1, domains)) } }
  },
}
