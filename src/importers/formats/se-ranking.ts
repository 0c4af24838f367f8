import type { TableFormat } from '../table-format.ts'

/** Backlink Checker and Backlink Monitor exports. */
export const seRanking: TableFormat = {
  id: 'se-ranking',
  title: 'SE Ranking, Backlinks',
  needs: ['url_from', 'url_to', 'inlink_rank|domain_inlink_rank|last_visited'],
  columns: {
    source: 'url_from',
    target: 'url_to',
    anchor: 'anchor',
    title: 'title',
    nofollow: 'nofollow',
    firstSeen: 'first_seen',
    lastSeen: 'last_visited',
  },
  metrics: {
    'se-ranking.inlink-rank': 'inlink_rank',
    'se-ranking.domain-inlink-rank': 'domain_inlink_rank',
  },
}
