export { copyWorkspace } from './copy.ts'
export { describeWorkspace } from './describe.ts'
export type { WorkspaceDescription } from './describe.ts'
export { isDatabase, openStore } from './open.ts'
export { SITE_ROLES } from './rows.ts'
export type {
  BacklinkRow,
  ImportSummary,
  Observation,
  Role,
  Run,
  SiteRole,
  StoredInspection,
  StoredProject,
} from './rows.ts'
export type { UntoldChange } from './telling.ts'
export { RANGES } from './listing/port.ts'
export type { ListCounts, ListedLink, ListQuery, Place, Sort } from './listing/port.ts'
export { TRAITS } from './listing/traits.ts'
export type { Trait, Traits } from './listing/traits.ts'
export type { Snapshot } from './snapshots/port.ts'
export type { Kept, RetentionRules, Surplus } from './retention/port.ts'
export type { StaleSite } from './sites/port.ts'
export type { ImportSession, Store } from './store.ts'
export type {
  Check,
  CheckResult,
  JudgedLink,
  LinkLook,
  LinkState,
  LinkSummary,
  StoredChange,
  UnjudgedLink,
} from './watching.ts'
