import type { PageVisit, Visit } from '../../model/visit.ts'
import type { SnapshotPolicy } from '../../model/snapshot-policy.ts'
import type { Run } from '../rows.ts'

/** A page as the server sent it, or as a browser made it of that. */
export type SnapshotForm = 'sent' | 'rendered'

/** A visit as it was kept. */
export interface Snapshot {
  readonly id: number
  readonly runId: number
  readonly form: SnapshotForm
  /** With its body. A page that the server called unchanged is the page as it was kept, with the time and robots.txt of this visit. */
  readonly visit: Visit
  /** SHA-256 of the body, in hexadecimal; null when no page came. */
  readonly digest: string | null
  /** The answer "not modified" (304), when that was the answer: its headers, and when the page itself was sent (ISO time). */
  readonly notModified: { readonly headers: PageVisit['headers']; readonly of: string } | null
}

export interface Snapshots {
  /**
   * Keeps what a visit brought and lets go of what the policy does not keep of that page. Equal bodies are kept once.
   * An answer "not modified" is kept only where a page was kept that it can stand for.
   */
  keep(run: Pick<Run, 'id' | 'projectId'>, form: SnapshotForm, visit: Visit, policy: SnapshotPolicy): Promise<void>
  /** The newest snapshot of an address in any run of the project. */
  newest(projectId: number, form: SnapshotForm, url: string): Promise<Snapshot | null>
  /** Whether a page of this address was kept that "not modified" can stand for. */
  canRecall(projectId: number, url: string): Promise<boolean>
  /** Every snapshot of the project in the order kept, with one body at a time in memory. */
  all(projectId: number): AsyncIterable<Snapshot>
}
