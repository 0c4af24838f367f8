// P5 and P6. Links die; knowing which lets their owner ask for them back.
import { judgeShare } from '../check.ts'
import type { Check } from '../check.ts'

/** Pew 2024: a quarter of all pages of ten years were gone. More than that is no longer wear. */
const ONE_IN_FOUR = 0.25

export const lostLinks: Check = {
  id: 'lost-links',
  says: {
    fine: {
      nl: '{part} van de {whole} links {part|stond|stonden} er bij dit bezoek niet meer ({percent} %). Dat is gewone slijtage.',
      en: '{part} of the {whole} links {part|was|were} no longer there at this visit ({percent}%). That is ordinary wear.',
    },
    look: {
      nl: '{part} van de {whole} links {part|stond|stonden} er bij dit bezoek niet meer ({percent} %). Eén bezoek is nog geen bewijs: een tweede, minstens een dag later, bevestigt het.',
      en: '{part} of the {whole} links {part|was|were} no longer there at this visit ({percent}%). One visit is no proof yet: a second one, at least a day later, confirms it.',
    },
    unknown: {
      nl: '{part} van de {whole} links {part|stond|stonden} er bij dit bezoek niet meer.',
      en: '{part} of the {whole} links {part|was|were} no longer there at this visit.',
    },
    advice: {
      nl: 'Vraag bij goede sites na of de link per ongeluk is verdwenen, en stuur het juiste adres mee.',
      en: 'Ask good sites whether the link went by accident, and send the right address along.',
    },
  },
  judge({ grades, links }) {
    return judgeShare(grades.find(({ name }) => name === 'lost')?.links ?? 0, links, ONE_IN_FOUR)
  },
}
