import * as operations from './operations/index.ts'
import type { Operation } from './operation.ts'

export { atOnce } from './at-once.ts'
export type { Context, Operation, PipeOperation, PlainOperation, Progress } from './operation.ts'
export type { Services } from './services.ts'
export { wordTables } from './word-tables.ts'

/** Everything Schakel can do. Interfaces are loops over this list. */
export const OPERATIONS: readonly Operation[] = Object.values(operations)
