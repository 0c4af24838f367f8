import { quoteLink, type Rule } from '../rule.ts'

/** What was agreed is not kept. The first look is compared with the agreement itself (follow.ts), so it counts too. */
export const contractBroken: Rule = {
  id: 'contract-broken',
  says: {
    nl: 'De link is niet zoals afgesproken: afgesproken was {from}, er staat {to}',
    en: 'The link is not as agreed: agreed was {from}, it has {to}',
  },
  covers: ['rel-changed', 'anchor-changed'],
  spot({ before, after }) {
    const breach = after.link?.breach ?? null
    if (after.link === null || breach === null || before.link?.breach?.seen === breach.seen) return null
    return { from: breach.agreed, to: breach.seen, quote: quoteLink(after.link) }
  },
}
