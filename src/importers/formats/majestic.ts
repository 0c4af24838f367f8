import type { TableFormat } from '../table-format.ts'

/** The download of a site's backlinks and the API's GetBackLinkData. Flags are `+` and `-`, or 1 and 0. */
export const majestic: TableFormat = {
  id: 'majestic',
  title: 'Majestic, Backlinks',
  needs: ['Source URL', 'Target URL', 'FlagNoFollow|SourceTrustFlow|ACRank'],
  columns: {
    source: 'Source URL',
    target: 'Target URL',
    anchor: 'Anchor Text',
    firstSeen: 'Source First Found Date|FirstIndexedDate',
    lastSeen: 'LastSeenDate|Source Crawl Date|Date',
    lost: 'DateLost',
    deleted: 'FlagDeleted',
    nofollow: 'FlagNoFollow',
  },
  metrics: {
    'majestic.trust-flow': 'SourceTrustFlow',
    'majestic.citation-flow': 'SourceCitationFlow',
    'majestic.ac-rank': 'ACRank',
  },
}
