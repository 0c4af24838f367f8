import type { Kysely, RawBuilder } from 'kysely'
import type { Tables } from './schema.ts'

/** An open database with its tables up to date. */
export interface Database {
  readonly db: Kysely<Tables>
  readonly flavour: Flavour
}

/** The few words in which the databases differ; everything else is written once. */
export interface Flavour {
  /** Column types: an id that the database gives, bytes, a whole number and a fraction of 64 bits. */
  readonly id: string
  readonly blob: string
  readonly number: string
  readonly real: string
  /** Text that sorts by its bytes, so that lists have one order everywhere. */
  readonly text: string
  /** Milliseconds since 1970 by the clock that all workers share. */
  readonly now: RawBuilder<number>
  /** Statement that lets one process at a time migrate; null where a transaction does that by itself. */
  readonly lock: string | null
  /** First statement of a transaction that sees one moment throughout; null where each transaction does. */
  readonly snapshot: string | null
  /** Makes ids given from now on come after those that were copied; null where they do anyway. */
  readonly raiseIds: ((table: string) => string) | null
  /** Bytes that the database takes. */
  readonly size: RawBuilder<number>
  /** Selects the name of each table and the bytes that it takes with its indexes. */
  readonly tableSizes: RawBuilder<{ name: string; bytes: number }>
  /** A field of a column that holds JSON, as text. */
  readonly jsonField: (column: string, field: string) => string
  /** Statements that make the words of the list of links findable. */
  readonly listingWords: readonly string[]
  /** Statements that find the same words faster than those did. */
  readonly plainWords: readonly string[]
  /** The index of those words, when it is one that can be made anew at any time. */
  readonly wordIndex: { readonly name: string; readonly make: string } | null
  /** Whether a column holds one of some numbers of ours, written out. */
  readonly oneOf: (column: RawBuilder<unknown>, numbers: readonly number[]) => RawBuilder<unknown>
  /** Whether a row of the list holds words that begin with all of these: to be asked of each row on the way. */
  readonly holdsWords: (beginnings: readonly string[]) => RawBuilder<unknown>
  /** The same, to be looked up in an index. */
  readonly withWords: (beginnings: readonly string[]) => RawBuilder<unknown>
  /** The same rows of all projects, to be counted. */
  readonly rowsWithWords: (beginnings: readonly string[]) => RawBuilder<unknown>
  /** Rows of an index in its order, as a branch of a `union all` that ends when so many rows were taken of all branches. */
  readonly walked: (rows: RawBuilder<unknown>, order: RawBuilder<unknown>, most: number) => RawBuilder<unknown>
  /** A condition of which the planner is to believe that about every other row fits it, whatever it asks. */
  readonly unweighed: (condition: RawBuilder<unknown>) => RawBuilder<unknown>
  /** Statements that have the database tidy a table after fewer changes than usual. */
  readonly keepVacuumed: (table: string) => readonly string[]
  /** Statement, outside of a transaction, that tells the planner of many new rows; null where it is not told. */
  readonly afterMany: string | null
  /** Words after a table of two numbers that are its key: kept in order of them where they can be. */
  readonly pairs: string
  /** A pause (ms) between two transactions in which others who want to write get their turn. */
  readonly turn: number
  /** Statement that lets one import at a time write; null where a transaction does that by itself. */
  readonly lockImports: string | null
  /** Statement that takes the rows of the list that `part` names, in one order; null where a transaction needs none. */
  readonly lockPart: string | null
  /** Whether a reader can pass over rows that another worker is taking. */
  readonly skipLocked: boolean
}
