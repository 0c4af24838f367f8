export { inspect, inspectAll } from './inspect.ts'
export type { ListedLink } from './list-links.ts'
export type { Wanted } from './wanted.ts'
export { detectLanguage } from './parts/language.ts'
