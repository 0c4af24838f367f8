import type { Tables } from './schema.ts'

/** Every table with its key, those that others refer to first. A test holds this list to the migrations. */
export const TABLES: readonly { readonly name: keyof Tables; readonly key: readonly string[] }[] = [
  { name: 'settings', key: ['name'] },
  { name: 'projects', key: ['id'] },
  { name: 'imports', key: ['id'] },
  { name: 'claims', key: ['id'] },
  { name: 'skipped', key: ['id'] },
  { name: 'backlinks', key: ['id'] },
  { name: 'reported', key: ['backlink_id', 'claim_id'] },
  { name: 'traits', key: ['id'] },
  { name: 'listing', key: ['backlink_id'] },
  { name: 'runs', key: ['id'] },
  { name: 'inspections', key: ['id'] },
  { name: 'bodies', key: ['hash'] },
  { name: 'snapshots', key: ['id'] },
  { name: 'observations', key: ['id'] },
  { name: 'hosts', key: ['host'] },
  { name: 'checks', key: ['id'] },
  { name: 'links', key: ['backlink_id'] },
  { name: 'sites', key: ['domain', 'project_id'] },
  { name: 'profiles', key: ['project_id'] },
  { name: 'changes', key: ['id'] },
  { name: 'told', key: ['change_id', 'channel'] },
  { name: 'receivers', key: ['name'] },
  { name: 'acknowledged', key: ['change_id'] },
  { name: 'snoozes', key: ['backlink_id'] },
]
