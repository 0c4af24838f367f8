import type { TableFormat } from '../table-format.ts'

/** Backlink Analytics > Backlinks > Export, the API's columns, and Backlink Audit. */
export const semrush: TableFormat = {
  id: 'semrush',
  title: 'Semrush, Backlinks',
  needs: ['Source url', 'Target url', 'Page ascore|Toxicity Score|Sitewide'],
  columns: {
    source: 'Source url',
    target: 'Target url',
    anchor: 'Anchor',
    title: 'Source title',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    nofollow: 'Nofollow',
    ugc: 'Ugc',
    sponsored: 'Sponsored',
    deleted: 'Lost link',
  },
  metrics: {
    'semrush.page-ascore': 'Page ascore',
    'semrush.domain-ascore': 'Domain ascore',
    'semrush.external-links': 'External links|external_num',
  },
}
