import type { TableFormat } from '../table-format.ts'

/** Our own links.csv, with or without a language: what went out comes back as it was. */
export const schakel: TableFormat = {
  id: 'schakel',
  title: 'Schakel, links.csv',
  needs: [
    'source_url|source page|bronpagina',
    'target_url|target page|doelpagina',
    'grade|oordeel',
    'outcome|uitkomst',
  ],
  columns: {
    source: 'source_url|source page|bronpagina',
    target: 'target_url|target page|doelpagina',
    anchor: 'anchor|ankertekst',
    title: 'title|page title|paginatitel',
    rel: 'rel',
    firstSeen: 'first_seen|first seen|eerst gezien',
    lastSeen: 'last_seen|last seen|laatst gezien',
  },
  // The exporter puts ' before a cell that a spreadsheet would run as a formula, and before one that starts with ' itself.
  restore: (cell) => (cell.startsWith("'") ? cell.slice(1) : cell),
}
