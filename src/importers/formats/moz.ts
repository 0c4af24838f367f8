import type { TableFormat } from '../table-format.ts'

/** Link Explorer > Inbound Links. Some lines stand before the header; addresses may lack their scheme. */
export const moz: TableFormat = {
  id: 'moz',
  title: 'Moz, Inbound Links',
  needs: ['URL|Source URL|Linking Page', 'Target URL|Anchor Text', 'PA|Page Authority|DA|Domain Authority|Spam Score'],
  columns: {
    source: 'URL|Source URL|Linking Page',
    target: 'Target URL',
    anchor: 'Anchor Text',
    title: 'Title|Page Title',
    firstSeen: 'First Seen|Date First Seen',
    lastSeen: 'Last Seen|Date Last Seen|Last Crawled',
    lost: 'Date Lost',
    rel: 'Link Type',
  },
  metrics: {
    'moz.page-authority': 'PA|Page Authority',
    'moz.domain-authority': 'DA|Domain Authority',
    'moz.spam-score': 'Spam Score',
    'moz.linking-domains': 'Linking Domains to Page|Linking Domains',
  },
}
