export { openSqliteStore } from './sqlite/open.ts'
export type { BacklinkRow, ImportSummary, Observation, Role, Run, StoredInspection, StoredProject } from './rows.ts'
export type { ImportSession, Store } from './store.ts'
export type { Check, CheckResult, JudgedLink, LinkLook, LinkState, LinkSummary, StoredChange } from './watching.ts'
