/** What a column of a table can hold. */
export type Field =
  | 'source'
  | 'target'
  | 'anchor'
  | 'rel'
  | 'title'
  | 'firstSeen'
  | 'lastSeen'
  | 'lost'
  | 'deleted'
  | 'nofollow'
  | 'ugc'
  | 'sponsored'
  | 'expectedTarget'
  | 'expectedAnchor'
  | 'expectedRel'

/** What the cells of a column look like, whatever its name. `foreign-url`: mostly addresses on other sites than ours. */
export type ColumnKind = 'foreign-url' | 'own-url' | 'host' | 'date' | 'number' | 'text' | 'empty'

/** Names of a column, `|` between names for the same thing. Case, spaces and punctuation do not matter. */
export type ColumnNames = string

/** One kind of table that a tool exports: mostly data. */
export interface TableFormat {
  /** Kebab-case; the importer named in the provenance of each claim. */
  readonly id: string
  /** Product and report, as the product itself calls it. */
  readonly title: string
  /** Columns that together tell this table from all others. */
  readonly needs: readonly ColumnNames[]
  readonly columns: Readonly<Partial<Record<Field, ColumnNames>>>
  /** Figures of the tool, by the name that they get in a claim: `ahrefs.domain-rating`. */
  readonly metrics?: Readonly<Record<string, ColumnNames>>
  /** `origin`: rows name sites, not pages. */
  readonly scope?: 'origin'
  /** Whether `columns` must follow each other in the order of `needs`, with none between: for tables that share names. */
  readonly exact?: true
  /** Recognises a table whose header is in a language not listed, by its contents; gives where the fields are. */
  readonly byContent?: (
    kinds: readonly ColumnKind[],
    header: readonly string[] | null,
  ) => Readonly<Partial<Record<Field, number>>> | null
  /** How text cells were made safe for spreadsheets by the exporter, undone. */
  readonly restore?: (cell: string) => string
}

/** A header name without what differs between versions and languages of a tool: case, spaces, punctuation, marks. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Where a column with one of these names stands; -1 when there is none. Of two columns of one name, the first counts. */
export function findColumn(header: readonly string[], names: ColumnNames): number {
  for (const name of names.split('|').map(normalName)) {
    const index = header.indexOf(name)
    if (index !== -1) return index
  }
  return -1
}
