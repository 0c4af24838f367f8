import type { TableFormat } from '../table-format.ts'

/** The backlinks endpoint's items as a table. */
export const dataforseo: TableFormat = {
  id: 'dataforseo',
  title: 'DataForSEO, Backlinks',
  needs: ['url_from', 'url_to', 'domain_from'],
  columns: {
    source: 'url_from',
    target: 'url_to',
    anchor: 'anchor',
    title: 'page_from_title',
    firstSeen: 'first_seen',
    lastSeen: 'last_seen',
    deleted: 'is_lost',
  },
  metrics: {
    'dataforseo.rank': 'rank',
    'dataforseo.page-rank': 'page_from_rank',
    'dataforseo.domain-rank': 'domain_from_rank',
    'dataforseo.spam-score': 'backlink_spam_score',
    'dataforseo.external-links': 'page_from_external_links',
  },
}
