import type { Rule } from '../rule.ts'

/** The fault is on our side: the link is there, the page it leads to is not. */
export const targetBroken: Rule = {
  id: 'target-broken',
  says: {
    nl: 'De link leidt naar een pagina van jezelf die er niet meer is: {to}',
    en: 'The link leads to a page of your own that is no longer there: {to}',
  },
  spot({ before, after }) {
    if (after.link === null || before.targetWorks !== true || after.targetWorks !== false) return null
    return { from: null, to: after.link.leadsTo, quote: null }
  },
}
