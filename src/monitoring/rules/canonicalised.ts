import { lostIndexing, type Rule } from '../rule.ts'

export const canonicalised: Rule = {
  id: 'canonicalised',
  says: {
    nl: 'De pagina wijst nu een andere pagina als de echte aan, en daar staat de link niet',
    en: 'The page now names another page as the real one, and the link is not there',
  },
  spot: (comparison) => lostIndexing(comparison, ['canonical-elsewhere']),
}
