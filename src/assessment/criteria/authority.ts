import type { Quote } from '../../model/evidence.ts'
import type { AuthorityFacts } from '../../model/gathered.ts'
import { rankScore } from '../rank-score.ts'
import { defineCriterion, type Say } from '../criterion.ts'

const messages = {
  rank: {
    nl: 'De site staat op plaats {position} van {of} domeinen in een open kaart van het web',
    en: 'The site ranks {position} among {of} domains in an open map of the web',
  },
  unranked: {
    nl: 'Er zijn geen ranglijsten ingelezen, of de site staat er niet in',
    en: 'No ranks were read in, or the site is not in them',
  },
  visits: {
    nl: '{visits} {visits|bezoek|bezoeken} via deze link in je eigen logboek',
    en: '{visits} {visits|visit|visits} through this link in your own log',
  },
  figure: { nl: '{name} volgens de export: {value}', en: '{name} according to the export: {value}' },
  linked: {
    nl: '{count} andere {count|site|sites} die wij bekeken {count|linkt|linken} ook naar deze site',
    en: '{count} other {count|site|sites} that we looked at {count|links|link} to this site as well',
  },
  author: { nl: 'De pagina noemt een schrijver: {author}', en: 'The page names an author: {author}' },
  organisation: { nl: 'De site zegt wie erachter zit', en: 'The site says who is behind it' },
  active: { nl: 'Bijgewerkt of geschreven op {date}', en: 'Written or updated on {date}' },
} as const

/** Is the linking site one that others rely on, and is it alive? One of six, never a veto (C2, P2). */
export const authority = defineCriterion({
  id: 'authority',
  needs: ['authority'],
  messages,
  judge({ authority: facts }, say) {
    const reasons = [...rankReasons(facts, say), ...linkedReasons(facts, say), ...signReasons(facts, say)]
    if (facts.rank === null) {
      const visited = (facts.visits ?? 0) > 0
      // Readers who really came are evidence of worth, without a rank; signs on the page alone are none of standing.
      return { score: visited ? 0.6 : null, confidence: visited ? 0.5 : 0, reasons }
    }
    return { score: rankScore(facts.rank.position, facts.rank.of), confidence: 0.8, reasons }
  },
})

function rankReasons({ rank, figures, visits }: AuthorityFacts, say: Say<keyof typeof messages>) {
  return [
    rank === null ? say('unranked') : say('rank', { position: rank.position, of: rank.of }),
    ...(visits === null || visits === 0 ? [] : [say('visits', { visits })]),
    ...figures.map(({ name, value, at }) =>
      say('figure', { name, value }, [{ from: 'export', text: String(value), at } satisfies Quote]),
    ),
  ]
}

/** Names of linking sites that are quoted; the number says the rest. */
const QUOTED_SITES = 3

/**
 * Who of the profile links to the site is told and does not count: sites that link to us are no sample of the web, and
 * those that link to each other may do so for a scheme.
 */
function linkedReasons({ linkedFrom }: AuthorityFacts, say: Say<keyof typeof messages>) {
  const quotes = linkedFrom.slice(0, QUOTED_SITES).map((text): Quote => ({ from: 'graph', text }))
  return linkedFrom.length === 0 ? [] : [say('linked', { count: linkedFrom.length }, quotes)]
}

function signReasons({ author, organisation, lastActive }: AuthorityFacts, say: Say<keyof typeof messages>) {
  return [
    ...(author === null ? [] : [say('author', { author })]),
    ...(organisation.length === 0 ? [] : [say('organisation', {}, organisation.slice(0, 3))]),
    ...(lastActive === null ? [] : [say('active', { date: lastActive })]),
  ]
}
