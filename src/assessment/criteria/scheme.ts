import type { Scheme } from '../../model/scheme.ts'
import type { SchemeFacts } from '../../model/gathered.ts'
import { paidState } from '../paid.ts'
import { defineCriterion } from '../criterion.ts'

/** Signs that the members of a scheme leave are many; a reader wants the first few, the rest stands with the scheme. */
const QUOTED_SIGNS = 3

const messages = {
  none: {
    nl: 'Geen sporen van linkruil, netwerken of betaalde links gevonden',
    en: 'No traces of link exchange, networks or paid links found',
  },
  'not-looked': {
    nl: 'Er is te weinig gezien om naar linkschema’s te zoeken',
    en: 'Too little was seen to look for link schemes',
  },
  reciprocal: {
    nl: 'Partnerpagina’s die vooral naar elkaar linken: {members}',
    en: 'Partner pages that exist to link to each other: {members}',
  },
  ring: { nl: 'Een kring van sites die rondlinkt: {members}', en: 'A ring of sites that link round: {members}' },
  pbn: {
    nl: 'Een netwerk van sites met één beheerder dat dezelfde doelen voedt: {members}',
    en: 'A network of sites under one hand that feeds the same targets: {members}',
  },
  'link-farm': {
    nl: 'Sites die uit lijsten met links bestaan en dezelfde herkomst delen: {members}',
    en: 'Sites that consist of lists of links and share an origin: {members}',
  },
  'guest-post-network': {
    nl: 'Een netwerk dat gastartikelen plaatst tegen betaling: {members}',
    en: 'A network that places guest posts for a price: {members}',
  },
  'footer-credit': {
    nl: 'Dezelfde link in de voet van meerdere sites: {members}',
    en: 'The same link in the footers of several sites: {members}',
  },
  'paid-post-host': {
    nl: 'Een site die plaatsingen met link verkoopt: {members}',
    en: 'A site that sells posts with links: {members}',
  },
  'expired-domain': {
    nl: 'Een verlopen domeinnaam die voor iets anders is hergebruikt: {members}',
    en: 'An expired domain put to another use: {members}',
  },
  'comment-spam': {
    nl: 'Dezelfde link in reacties op meerdere sites: {members}',
    en: 'The same link in comments on several sites: {members}',
  },
  'paid-unqualified': {
    nl: 'De pagina zegt betaald te zijn, maar de link is niet als betaald gemerkt',
    en: 'The page says it was paid for, but the link is not marked as paid',
  },
  'paid-qualified': {
    nl: 'Een betaalde link die netjes als zodanig is gemerkt; zo hoort het, en hij geeft niets door',
    en: 'A paid link, marked as such; that is in order, and it passes nothing on',
  },
  hidden: { nl: 'De link is verborgen voor lezers', en: 'The link is hidden from readers' },
} as const

/** Does the link belong to a scheme: exchange, network, payment, deceit? Members and signs are named. (C6, P7) */
export const scheme = defineCriterion({
  id: 'scheme',
  needs: ['scheme', 'link'],
  messages,
  judge({ scheme: facts, link }, say) {
    const reasons = facts.schemes.map((found) =>
      say(found.kind, { members: found.members.join(', ') }, quotesOf(found)),
    )
    const paid = paidState(facts.rel, link.followed, facts.paidBy)
    const disclosures = facts.paidBy.slice(0, QUOTED_SIGNS).map(({ quote }) => quote)
    if (paid !== null) reasons.push(say(`paid-${paid}`, {}, disclosures))
    if (facts.hidden) reasons.push(say('hidden', {}, [{ from: 'html', text: link.snippet, at: link.path }]))
    if (reasons.length === 0 && !facts.lookedFor) return { score: null, confidence: 0, reasons: [say('not-looked')] }
    if (reasons.length === 0) return { score: 1, confidence: 0.7, reasons: [say('none')] }
    return { score: 1 - suspicion(facts, paid), confidence: 0.8, reasons }
  },
})

const quotesOf = ({ evidence }: Scheme) => evidence.slice(0, QUOTED_SIGNS).map(({ quote }) => quote)

function suspicion({ schemes, hidden }: SchemeFacts, paid: 'qualified' | 'unqualified' | null): number {
  return Math.max(0, ...schemes.map(({ score }) => score), hidden ? 1 : 0, paid === 'unqualified' ? 1 : 0)
}
