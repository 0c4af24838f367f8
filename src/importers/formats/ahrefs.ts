import type { TableFormat } from '../table-format.ts'

/** Site Explorer > Backlinks > Export: the present columns and those of the export before 2022. UTF-16 with tabs, or UTF-8. */
export const ahrefs: TableFormat = {
  id: 'ahrefs',
  title: 'Ahrefs, Backlinks',
  needs: ['Referring page URL', 'Target URL|Link URL|Domain rating|UR'],
  columns: {
    source: 'Referring page URL',
    target: 'Target URL|Link URL',
    anchor: 'Anchor|Link Anchor',
    title: 'Referring page title',
    firstSeen: 'First seen',
    lastSeen: 'Last seen|Last check',
    lost: 'Lost|Day Lost',
    nofollow: 'Nofollow',
    ugc: 'UGC',
    sponsored: 'Sponsored',
  },
  metrics: {
    'ahrefs.domain-rating': 'Domain rating',
    'ahrefs.url-rating': 'UR|URL Rating (desc)|URL Rating',
    'ahrefs.domain-traffic': 'Domain traffic',
    'ahrefs.page-traffic': 'Page traffic|Traffic',
    'ahrefs.referring-domains': 'Referring domains',
    'ahrefs.linked-domains': 'Linked domains',
    'ahrefs.external-links': 'External links|External Links Count',
    'ahrefs.http-status': 'Referring page HTTP code',
  },
}
