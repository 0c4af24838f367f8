// Unknown is an answer, but a profile that is mostly unknown says little.
import { judgeShare } from '../check.ts'
import type { Check } from '../check.ts'

/** A house rule: over one in five, the other shares of this audit could change by a whole step. */
const ONE_IN_FIVE = 0.2

export const unverified: Check = {
  id: 'unverified',
  says: {
    fine: {
      nl: '{part} van de {whole} links {part|was|waren} niet te controleren ({percent} %).',
      en: '{part} of the {whole} links could not be checked ({percent}%).',
    },
    look: {
      nl: '{part} van de {whole} links {part|was|waren} niet te controleren ({percent} %), omdat de pagina niet antwoordde, om een mens vroeg of pas met scripts verschijnt. Dat zegt niets slechts over die links.',
      en: '{part} of the {whole} links could not be checked ({percent}%), because the page did not answer, asked for a human or only appears with scripts. That says nothing bad about those links.',
    },
    unknown: {
      nl: '{part} van de {whole} links {part|was|waren} niet te controleren.',
      en: '{part} of the {whole} links could not be checked.',
    },
    advice: {
      nl: 'Draai de controle later nog eens, of open de belangrijkste pagina’s zelf.',
      en: 'Run the audit again later, or open the most important pages yourself.',
    },
  },
  judge({ grades, links }) {
    const part = grades.find(({ name }) => name === 'unknown')?.links ?? 0
    return judgeShare(part, links, ONE_IN_FIVE)
  },
}
