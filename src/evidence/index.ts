export { inspect } from './inspect.ts'
export type { Wanted } from './wanted.ts'
