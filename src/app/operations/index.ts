export { inspect } from './inspect.ts'
export { version } from './version.ts'
