import { bothTimes, quoteLink, type Rule } from '../rule.ts'

export const anchorChanged: Rule = {
  id: 'anchor-changed',
  says: {
    nl: 'De ankertekst is veranderd: van "{from}" in "{to}"',
    en: 'The anchor text has changed: from "{from}" to "{to}"',
  },
  spot(comparison) {
    const seen = bothTimes(comparison)
    if (seen === null || bareWords(seen.was.anchor) === bareWords(seen.is.anchor)) return null
    return { from: seen.was.anchor, to: seen.is.anchor, quote: quoteLink(seen.is) }
  },
}

/** Case, spaces, punctuation and accents are how words look, not which words they are. */
function bareWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
