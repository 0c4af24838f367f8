import type { TableFormat } from '../table-format.ts'

/** Webmaster Tools > Backlinks > Pages. Its three names are common; only their order is Bing's. */
export const bing: TableFormat = {
  id: 'bing',
  title: 'Bing Webmaster Tools, Backlinks: Pages',
  needs: ['Source Url', 'Anchor text', 'Target Url'],
  exact: true,
  columns: { source: 'Source Url', anchor: 'Anchor text', target: 'Target Url' },
}
