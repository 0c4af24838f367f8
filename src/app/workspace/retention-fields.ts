import { z } from 'zod'
import { rule } from '../../i18n/index.ts'
import type { RetentionRules } from '../../store/index.ts'

const WRONG = { nl: 'een aantal dagen, of forever', en: 'a number of days, or forever' }

const days = (nl: string, en: string) =>
  z
    .string()
    .refine((said) => said === 'forever' || /^[1-9]\d{0,4}$/.test(said), rule(WRONG))
    .transform((said) => (said === 'forever' ? null : Number(said)))
    .optional()
    .meta({ value: 'DAYS', nl, en })

/** How long a workspace keeps things. */
export const retentionFields = {
  sameLooks: days(
    'na zoveel dagen mogen bezoeken weg die niets anders lieten zien dan het bezoek ervoor (365)',
    'after so many days looks may go that showed the same as the look before (365)',
  ),
  changes: days(
    'zo lang blijven gevonden veranderingen (forever)',
    'so long are changes kept that were found (forever)',
  ),
  snapshots: days(
    'zo lang blijven oude kopieën van pagina’s; de laatste blijft altijd (forever)',
    'so long are old snapshots of pages kept; the last one always is (forever)',
  ),
}

/** The rules with those that were said. */
export function withRules(
  rules: RetentionRules,
  said: { readonly [Name in keyof RetentionRules]?: number | null | undefined },
): RetentionRules {
  const { sameLooks = rules.sameLooks, changes = rules.changes, snapshots = rules.snapshots } = said
  return { sameLooks, changes, snapshots }
}
