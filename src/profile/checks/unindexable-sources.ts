// P5. A page that a search engine may not or cannot index passes nothing on.
import { judgeMeanShare } from '../check.ts'
import type { Check } from '../check.ts'

/** A house rule: one in four is more than the odd noindex and dead page that every profile has. */
const ONE_IN_FOUR = 0.25

export const unindexableSources: Check = {
  id: 'unindexable-sources',
  says: {
    fine: {
      nl: 'Bij de {whole} domeinen staat gemiddeld {percent} % van hun links op een pagina die Google niet kan opnemen.',
      en: 'At the {whole} domains, {percent}% of their links on average stand on a page that Google cannot index.',
    },
    look: {
      nl: 'Bij de {whole} domeinen staat gemiddeld {percent} % van hun links op een pagina die Google niet kan opnemen. Die links geven niets door.',
      en: 'At the {whole} domains, {percent}% of their links on average stand on a page that Google cannot index. Those links pass nothing on.',
    },
    unknown: {
      nl: 'Er {whole|is|zijn} {whole} {whole|domein|domeinen}: te weinig om te zeggen welk deel Google niet kan opnemen.',
      en: 'There {whole|is|are} {whole} {whole|domain|domains}: too few to say what share Google cannot index.',
    },
    advice: {
      nl: 'Filter de tabel op ‘niet te indexeren’ en vraag de beheerder van een goede site of de blokkade de bedoeling is.',
      en: 'Filter the table by ‘not indexable’ and ask the owner of a good site whether the block is intended.',
    },
  },
  judge({ indexable, domains }) {
    return judgeMeanShare(indexable, 'no', domains, ONE_IN_FOUR)
  },
}
