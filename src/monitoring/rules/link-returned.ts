import { quoteLink, type Rule } from '../rule.ts'

export const linkReturned: Rule = {
  id: 'link-returned',
  says: { nl: 'De link staat er weer', en: 'The link is back' },
  spot({ before, after }) {
    if (before.found !== false || after.link === null) return null
    return { from: null, to: after.link.anchor, quote: quoteLink(after.link) }
  },
}
