import { isReplaced } from '../content.ts'
import { isLost, type Rule } from '../rule.ts'

/** Something else stands at the same address: a name that was sold, a site made anew. */
export const contentReplaced: Rule = {
  id: 'content-replaced',
  says: {
    nl: 'Op dit adres staat nu heel andere inhoud, zonder de link: "{to}" in plaats van "{from}"',
    en: 'Quite different content now stands at this address, without the link: "{to}" instead of "{from}"',
  },
  spot(comparison) {
    const { before, after, content } = comparison
    if (!isLost(comparison) || after.outcome !== 'ok' || after.redirectedAway || !isReplaced(content)) return null
    return { from: before.title, to: after.title, quote: { from: 'text', text: after.title, at: 'title' } }
  },
}
