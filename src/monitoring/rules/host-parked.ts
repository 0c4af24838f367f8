import { isLost, type Rule } from '../rule.ts'

export const hostParked: Rule = {
  id: 'host-parked',
  says: {
    nl: 'De domeinnaam staat te koop of is geparkeerd',
    en: 'The domain is for sale or parked',
  },
  spot(comparison) {
    const { after } = comparison
    if (!isLost(comparison) || after.outcome !== 'parked') return null
    return { from: null, to: after.quote?.text ?? null, quote: after.quote }
  },
}
