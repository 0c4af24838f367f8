import type { AnchorClass } from '../../model/audited-link.ts'
import { defineCriterion } from '../criterion.ts'

/** How natural each kind of anchor is by itself. Ours; Google asks for descriptive text and warns of stuffed keywords. */
const NATURAL: Readonly<Record<AnchorClass, number>> = {
  brand: 1,
  url: 0.9,
  other: 1,
  partial: 0.9,
  generic: 0.8,
  image: 0.8,
  exact: 0.8,
  empty: 0.4,
}
/**
 * Above this share of referring domains, exact-match anchors stop looking like chance (pitfall P3). No public study
 * gives a border; 15 % is where an exact anchor costs half its score at twice the share. Needs this many domains to say.
 */
const EXACT_SHARE = 0.15
const ENOUGH_DOMAINS = 20

/** Is the anchor text what a writer would choose, seen within the whole profile's mix? (C4, P3) */
export const anchor = defineCriterion({
  id: 'anchor',
  needs: ['anchor'],
  messages: {
    brand: { nl: 'De ankertekst noemt de site bij naam', en: 'The anchor names the site' },
    exact: { nl: 'De ankertekst is precies een zoekwoord', en: 'The anchor is exactly a keyword' },
    partial: {
      nl: 'De ankertekst bevat een zoekwoord tussen andere woorden',
      en: 'The anchor has a keyword among other words',
    },
    generic: { nl: 'De ankertekst zegt niets over de pagina', en: 'The anchor says nothing about the page' },
    url: { nl: 'De ankertekst is het adres zelf', en: 'The anchor is the address itself' },
    image: {
      nl: 'De link is een afbeelding; haar alt-tekst telt als ankertekst',
      en: 'The link is an image; its alt text counts as the anchor',
    },
    empty: { nl: 'De link heeft geen tekst', en: 'The link has no text' },
    other: {
      nl: 'De ankertekst beschrijft de pagina in eigen woorden',
      en: 'The anchor describes the page in words of its own',
    },
    share: {
      nl: '{percent} % van de verwijzende domeinen gebruikt precies een zoekwoord; dat is veel',
      en: '{percent} % of the referring domains use exactly a keyword; that is a lot',
    },
  },
  judge({ anchor: { anchor: text, class: kind, mix } }, say) {
    const reasons = [say(kind, {}, [{ from: 'text', text }])]
    const domains = Object.values(mix).reduce((sum, count) => sum + count, 0)
    const share = domains < ENOUGH_DOMAINS ? 0 : mix.exact / domains
    if (kind !== 'exact' || share <= EXACT_SHARE)
      return { score: NATURAL[kind], confidence: domains < ENOUGH_DOMAINS ? 0.6 : 0.8, reasons }
    reasons.push(say('share', { percent: Math.round(share * 100) }))
    return { score: NATURAL.exact * (EXACT_SHARE / share), confidence: 0.8, reasons }
  },
})
