import type { SnapshotPolicy } from '../../model/snapshot-policy.ts'

/** A snapshot among the others of its page. */
export interface Version {
  readonly id: number
  /** A page came, whole, with a status of success. */
  readonly well: boolean
  /** Its run found something changed on the page. */
  readonly changed: boolean
}

/** Changes of which the snapshots are kept: a page that changes each day fills half a year. */
export const MOST_CHANGES = 200

/** The versions of one page, oldest first, that a policy lets go of. A change is kept with what was there before it. */
export function outdated(versions: readonly Version[], policy: SnapshotPolicy): number[] {
  const kept = new Set([versions.length - 1, versions.findLastIndex(({ well }) => well)])
  if (policy === 'changes') {
    const changes = versions.flatMap(({ changed }, at) => (changed ? [at] : [])).slice(-MOST_CHANGES)
    for (const at of changes) kept.add(at).add(at - 1)
  }
  return versions.flatMap(({ id }, at) => (kept.has(at) ? [] : [id]))
}
