export { openSqliteStore } from './sqlite/open.ts'
export type {
  BacklinkRow,
  ImportSession,
  ImportSummary,
  Observation,
  Role,
  Run,
  Store,
  StoredInspection,
} from './store.ts'
