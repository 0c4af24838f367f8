/**
 * Which snapshots of a page are kept: the last one and the last one that was well, or besides those the two on either
 * side of every change that was found.
 */
export const SNAPSHOT_POLICIES = ['changes', 'last'] as const
export type SnapshotPolicy = (typeof SNAPSHOT_POLICIES)[number]
