import type { TableFormat } from '../table-format.ts'

const SITE = 'Site|אתר'
const PAGES = 'Linking pages|דפים מקשרים'
const TARGETS = 'Target pages|דפי יעד'

/** Links > Top linking sites: whole sites with counts. Google cuts off `www.` and names no page. */
export const searchConsoleSites: TableFormat = {
  id: 'search-console-sites',
  title: 'Google Search Console, Top linking sites',
  needs: [SITE, PAGES, TARGETS],
  scope: 'origin',
  columns: { source: SITE },
  metrics: { 'search-console.linking-pages': PAGES, 'search-console.target-pages': TARGETS },
  byContent: (kinds) =>
    kinds.length === 3 && kinds[0] === 'host' && kinds[1] === 'number' && kinds[2] === 'number' ? { source: 0 } : null,
}
