import { siteOf } from '../../url/index.ts'
import { isLost, type Rule } from '../rule.ts'

/** The address leads to a page that is not the one the link stood on; another site counts even if it holds the link. */
export const pageRedirected: Rule = {
  id: 'page-redirected',
  says: {
    nl: 'Het adres leidt nu ergens anders heen: naar {to}',
    en: 'The address now leads elsewhere: to {to}',
  },
  spot(comparison) {
    const { before, after } = comparison
    const ledAway = isLost(comparison) && after.outcome === 'ok' && after.redirectedAway
    const otherSite = before.link !== null && after.link !== null && siteOf(before.finalUrl) !== siteOf(after.finalUrl)
    return ledAway || otherSite ? { from: before.finalUrl, to: after.finalUrl, quote: null } : null
  },
}
