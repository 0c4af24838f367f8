import type { SeenLink } from '../../model/sighting.ts'
import { bothTimes, quoteLink, type Rule } from '../rule.ts'

/** Only words that search engines act on count; `noopener` and the like are the browser's business. */
export const relChanged: Rule = {
  id: 'rel-changed',
  says: {
    nl: 'Wat de link aan zoekmachines zegt is veranderd: van {from} in {to}',
    en: 'What the link tells search engines has changed: from {from} to {to}',
  },
  spot(comparison) {
    const seen = bothTimes(comparison)
    if (seen === null || wordsOf(seen.was) === wordsOf(seen.is)) return null
    return { from: wordsOf(seen.was), to: wordsOf(seen.is), quote: quoteLink(seen.is) }
  },
}

function wordsOf({ qualifiers, followed }: SeenLink): string {
  if (qualifiers.length > 0) return [...qualifiers].sort().join(' ')
  return followed ? 'follow' : 'page-nofollow'
}
