import type { Outcome } from '../../model/visit.ts'
import { isLost, type Rule } from '../rule.ts'

const GONE: readonly Outcome[] = ['not-found', 'gone', 'soft-404']

export const pageGone: Rule = {
  id: 'page-gone',
  says: {
    nl: 'De pagina bestaat niet meer; een tweede bezoek bevestigt het',
    en: 'The page no longer exists; a second visit confirms it',
  },
  spot(comparison) {
    const { after } = comparison
    if (!isLost(comparison) || !GONE.includes(after.outcome)) return null
    return { from: null, to: after.quote?.text ?? after.outcome, quote: after.quote }
  },
}
