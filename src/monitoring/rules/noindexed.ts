import type { IndexReason } from '../../model/audited-link.ts'
import { lostIndexing, type Rule } from '../rule.ts'

const REASONS: readonly IndexReason[] = ['meta-noindex', 'header-noindex', 'unavailable-after']

export const noindexed: Rule = {
  id: 'noindexed',
  says: {
    nl: 'De pagina vraagt zoekmachines nu haar niet op te nemen ({to})',
    en: 'The page now asks search engines not to index it ({to})',
  },
  spot: (comparison) => lostIndexing(comparison, REASONS),
}
