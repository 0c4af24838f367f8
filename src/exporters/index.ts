export { toCsv } from './csv.ts'
export { toResultLines } from './result-lines.ts'
