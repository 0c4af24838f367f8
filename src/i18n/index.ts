export { say } from './say.ts'
export { fillIn, rule, whyInvalid } from './why-invalid.ts'
