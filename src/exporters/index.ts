export { toCsv } from './links-csv.ts'
export type { CsvOptions } from './links-csv.ts'
export { toResultLines } from './result-lines.ts'
export { toPlainCsv } from './plain-csv.ts'
