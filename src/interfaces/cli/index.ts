export { languageOf } from './language.ts'
export { run } from './run.ts'
