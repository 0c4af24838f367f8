export { say } from './say.ts'
