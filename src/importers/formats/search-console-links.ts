import type { TableFormat } from '../table-format.ts'

const SOURCE = 'Linking page|Página de enlace|דף מקשר'

/**
 * Links > Export external links > Latest links or More sample links. Headers follow the language of the reader, so a
 * table of just addresses elsewhere and dates is one too (no other tool exports that).
 */
export const searchConsoleLinks: TableFormat = {
  id: 'search-console-links',
  title: 'Google Search Console, Latest links',
  needs: [SOURCE],
  columns: { source: SOURCE, lastSeen: 'Last crawled|Último rastreo|נסרק לאחרונה' },
  byContent: (kinds, header) =>
    header !== null && kinds.length === 2 && kinds[0] === 'foreign-url' && kinds[1] === 'date'
      ? { source: 0, lastSeen: 1 }
      : null,
}
