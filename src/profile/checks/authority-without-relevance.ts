// P2. A well-known site about something else says little about you.
import { judgeShare } from '../check.ts'
import type { Check } from '../check.ts'

/** Half: then being well known and being off the subject go together in this profile. */
const HALF = 0.5

export const authorityWithoutRelevance: Check = {
  id: 'authority-without-relevance',
  says: {
    fine: {
      nl: 'Van de {whole} bekende sites die naar je linken, {part|gaat|gaan} er {part} over een ander onderwerp ({percent} %).',
      en: 'Of the {whole} well-known sites that link to you, {part} {part|is|are} about another subject ({percent}%).',
    },
    look: {
      nl: 'Van de {whole} bekende sites die naar je linken, {part|gaat|gaan} er {part} over een ander onderwerp ({percent} %). Bekendheid alleen maakt een link niet waardevol.',
      en: 'Of the {whole} well-known sites that link to you, {part} {part|is|are} about another subject ({percent}%). Being well known does not make a link valuable by itself.',
    },
    unknown: {
      nl: 'Van te weinig bekende sites is het onderwerp vastgesteld ({whole}) om bekendheid en onderwerp te vergelijken.',
      en: 'The subject of too few well-known sites is known ({whole}) to compare standing and subject.',
    },
    advice: {
      nl: 'Kies bij nieuwe links eerst op onderwerp en dan pas op bekendheid.',
      en: 'Choose new links by subject first, and by standing only after that.',
    },
  },
  judge({ relevanceByAuthority }) {
    const known = relevanceByAuthority.filter(
      ({ authority, relevance }) => authority === 'high' && relevance !== 'unknown',
    )
    const sum = (cells: typeof known) => cells.reduce((total, { domains }) => total + domains, 0)
    return judgeShare(sum(known.filter(({ relevance }) => relevance === 'low')), sum(known), HALF)
  },
}
