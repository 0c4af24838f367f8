import { defineCriterion } from '../criterion.ts'
import { judgeIndexing } from '../indexing.ts'

/**
 * Can a search engine index the page that holds the link? What is not indexed passes nothing on.
 * Source: product.md C5; Google's published rules, see indexing.ts.
 */
export const indexability = defineCriterion({
  id: 'indexability',
  needs: ['indexing'],
  messages: {
    'nothing-in-the-way': {
      nl: 'Niets houdt deze pagina uit de zoekmachine',
      en: 'Nothing keeps this page out of the search engine',
    },
    'expired-domain-reused': {
      nl: 'De pagina gaat over iets anders dan haar adres zegt; waarschijnlijk is het domein in andere handen',
      en: 'The page is about something else than its address says; the domain has probably changed hands',
    },
    'search-console': {
      nl: 'Google kent de pagina: ze staat in je eigen Search Console ({row})',
      en: 'Google knows the page: it is in your own Search Console ({row})',
    },
    'meta-noindex': {
      nl: 'De pagina vraagt zoekmachines haar niet op te nemen',
      en: 'The page asks search engines to leave it out',
    },
    'header-noindex': {
      nl: 'De server vraagt zoekmachines de pagina niet op te nemen',
      en: 'The server asks search engines to leave the page out',
    },
    'unavailable-after': {
      nl: 'De pagina geeft zelf een einddatum op, en die is voorbij',
      en: 'The page names its own end date, and that has passed',
    },
    'robots-txt': {
      nl: 'robots.txt laat Google de pagina niet lezen',
      en: 'robots.txt does not let Google read the page',
    },
    'robots-unreachable': {
      nl: 'robots.txt van de site geeft een fout; Google leest dan niets',
      en: 'The site’s robots.txt answers with an error; Google then reads nothing',
    },
    'canonical-elsewhere': {
      nl: 'De pagina wijst een andere pagina aan als de echte',
      en: 'The page names another page as the real one',
    },
    'soft-404': {
      nl: 'De pagina zegt dat ze niet bestaat, al meldt de server dat alles in orde is',
      en: 'The page says it does not exist, though the server says all is well',
    },
    parked: { nl: 'De domeinnaam staat te koop of is geparkeerd', en: 'The domain is for sale or parked' },
    'redirected-away': { nl: 'Het adres leidt nu ergens anders heen', en: 'The address now leads elsewhere' },
    status: { nl: 'De server antwoordt met {status}', en: 'The server answers {status}' },
    unverifiable: { nl: 'Niet te controleren: {reason}', en: 'Cannot be checked: {reason}' },
  },
  judge({ indexing }, say) {
    const { indexable, reason, quote } = judgeIndexing(indexing)
    const known = indexing.searchConsole
    const extra = known === null ? [] : [say('search-console', { row: known })]
    if (indexable === 'unverifiable')
      return { score: null, confidence: 0, reasons: [say('unverifiable', { reason }, [quote]), ...extra] }
    const status = /^http-(\d+)$/.exec(reason)?.[1]
    const sentence = status === undefined ? say(reason as 'parked', {}, [quote]) : say('status', { status }, [quote])
    // A row in Search Console confirms an open page; it does not overrule what the page says today.
    const confidence = indexable === 'yes' && known === null ? 0.9 : 1
    return { score: indexable === 'yes' ? 1 : 0, confidence, reasons: [sentence, ...extra] }
  },
})
