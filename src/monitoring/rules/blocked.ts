import type { Rule } from '../rule.ts'

/** robots.txt is read before the page, so this can be told of a page that may no longer be looked at. */
export const blocked: Rule = {
  id: 'blocked',
  says: {
    nl: 'robots.txt houdt zoekmachines nu van de pagina weg',
    en: 'robots.txt now keeps search engines away from the page',
  },
  spot({ before, after }) {
    if (before.found !== true || before.blocked !== false || after.blocked !== true) return null
    return { from: null, to: after.indexQuote?.text ?? null, quote: after.indexQuote }
  },
}
