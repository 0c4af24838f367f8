export { languageOf, run } from './cli/index.ts'
