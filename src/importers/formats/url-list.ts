import type { TableFormat } from '../table-format.ts'

/** One address a line. */
export const urlList: TableFormat = {
  id: 'url-list',
  title: 'List of addresses',
  needs: ['URL|URLs|Address|Adres|Link|Links|Backlinks|Page|Pagina'],
  exact: true,
  columns: { source: 'URL|URLs|Address|Adres|Link|Links|Backlinks|Page|Pagina' },
  byContent: (kinds) => (kinds.length === 1 && kinds[0] === 'foreign-url' ? { source: 0 } : null),
}
