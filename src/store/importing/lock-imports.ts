import { sql, type Transaction } from 'kysely'
import type { Flavour } from '../flavour.ts'
import type { Tables } from '../schema.ts'

/** Waits until no other import writes, and keeps others waiting until the transaction ends. */
export async function lockImports(tx: Transaction<Tables>, flavour: Flavour): Promise<void> {
  if (flavour.lockImports !== null) await sql.raw(flavour.lockImports).execute(tx)
}
