import { z } from 'zod'
import type { Kept, Surplus } from '../../store/index.ts'

const days = z.number().int().nullable()

export const rulesSchema = z.object({ sameLooks: days, changes: days, snapshots: days })

/** Rows and bytes of all kinds together. */
export function totalOf(surplus: Readonly<Record<Kept, Surplus>>): Surplus {
  const kinds = Object.values(surplus)
  return {
    rows: kinds.reduce((sum, { rows }) => sum + rows, 0),
    bytes: kinds.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
