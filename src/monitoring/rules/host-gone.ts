import { isLost, type Rule } from '../rule.ts'

export const hostGone: Rule = {
  id: 'host-gone',
  says: {
    nl: 'De site bestaat niet meer: haar naam is bij twee bezoeken niet te vinden',
    en: 'The site no longer exists: its name could not be found at two visits',
  },
  spot(comparison) {
    const { after } = comparison
    return isLost(comparison) && after.hostGone ? { from: null, to: null, quote: after.quote } : null
  },
}
