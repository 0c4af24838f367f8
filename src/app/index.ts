import { LOADERS } from './operations/index.ts'
import type { Operation } from './operation.ts'

export { atOnce } from './at-once.ts'
export type { Context, Operation, PipeOperation, PlainOperation, Progress } from './operation.ts'
export type { Services } from './services.ts'

/** Names of everything Schakel can do. Interfaces are loops over this list. */
export const OPERATION_NAMES: readonly string[] = Object.keys(LOADERS)

/** The operations of these names, with no more of the program than they need. */
export function loadOperations(names = OPERATION_NAMES): Promise<readonly Operation[]> {
  return Promise.all(names.map((name) => LOADERS[name]!()))
}
