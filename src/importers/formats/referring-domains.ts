import type { TableFormat } from '../table-format.ts'

/** The tables of referring domains of Ahrefs, Semrush, Majestic, Moz and Bing: sites with figures, no pages. */
export const referringDomains: TableFormat = {
  id: 'referring-domains',
  title: 'Ahrefs, Semrush, Bing: Referring domains',
  needs: [
    'Domain|Referring domain|Root Domain',
    'DR|Domain rating|Domain ascore|Backlinks Count|Backlinks|Links to target|Count|Domain Authority|TrustFlow',
  ],
  scope: 'origin',
  columns: {
    source: 'Domain|Referring domain|Root Domain',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    lost: 'Lost',
  },
  metrics: {
    'ahrefs.domain-rating': 'DR|Domain rating',
    'ahrefs.domain-traffic': 'Traffic',
    'semrush.domain-ascore': 'Domain ascore',
    'moz.domain-authority': 'Domain Authority',
    'majestic.trust-flow': 'TrustFlow',
  },
}
