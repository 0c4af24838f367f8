/**
 * Schakel as a library: from files of links, through visits and evidence, to a verdict with proof.
 *
 * ```ts
 * const fetcher = createFetcher({ contact: 'https://www.example.com/bot' })
 * const match = targetMatcher(['www.example.com'])
 * const inspection = inspect(await fetcher.visit('https://blog.example.net/post'), { match, pages: new Set() })
 * console.log(inspection.outcome, inspection.page?.links)
 * ```
 */
export { wordTables } from './app/word-tables.ts'
export { ASSESSMENT_MESSAGES, assess, judgeIndexing, verdict } from './assessment/index.ts'
export { inspect } from './evidence/index.ts'
export { createFetcher } from './fetch/index.ts'
export { say } from './i18n/index.ts'
export { mergeClaims, readClaims } from './importers/index.ts'
export { canonicalKey, registrableDomain, targetMatcher } from './url/index.ts'
export { indexTopics, read as readText, topicDrift, topicsOf } from './text/index.ts'
export { openStore } from './store/index.ts'
export type { Claim, Skipped } from './model/claim.ts'
export type { Inspection, LinkEvidence, PageEvidence } from './model/evidence.ts'
export type { Finding } from './model/finding.ts'
export type { Gathered } from './model/gathered.ts'
export { Problem } from './model/problem.ts'
export { projectSchema, type Project } from './model/project.ts'
export type { Verdict } from './model/verdict.ts'
export type { Visit } from './model/visit.ts'
