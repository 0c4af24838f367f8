export { htmlReport } from './html/html-report.ts'
export type { HtmlReportInput } from './html/html-report.ts'
