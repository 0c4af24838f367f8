export { check } from './check.ts'
export { inspect } from './inspect.ts'
export { robots } from './robots.ts'
export { version } from './version.ts'
