import { isReplaced } from '../content.ts'
import { isLost, type Rule } from '../rule.ts'

/** The page is there and reads as it did, but the link is gone from it. */
export const linkRemoved: Rule = {
  id: 'link-removed',
  says: {
    nl: 'De link is van de pagina verdwenen; een tweede bezoek bevestigt het',
    en: 'The link is gone from the page; a second visit confirms it',
  },
  spot(comparison) {
    const { before, after, content } = comparison
    if (!isLost(comparison) || after.outcome !== 'ok' || after.redirectedAway || isReplaced(content)) return null
    return { from: before.link?.anchor ?? null, to: null, quote: after.quote }
  },
}
