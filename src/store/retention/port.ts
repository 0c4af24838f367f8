/** How long things are kept, in days; null for as long as the workspace lives. */
export interface RetentionRules {
  /** Looks that showed what the look before them showed. Every look that showed something else is kept. */
  readonly sameLooks: number | null
  /** Changes that were found. */
  readonly changes: number | null
  /** Snapshots of pages but the last one, and the last one that was well. */
  readonly snapshots: number | null
}

/** What can go: rows, and the bytes of their content. The room is used again; the file does not shrink. */
export interface Surplus {
  readonly rows: number
  readonly bytes: number
}

export const KEPT = ['observations', 'changes', 'inspections', 'snapshots'] as const
export type Kept = (typeof KEPT)[number]

export interface Retention {
  /** The rules of this workspace. */
  read(): Promise<RetentionRules>
  set(rules: RetentionRules): Promise<void>
  /**
   * What may go by the rules at a time (ISO). Verdicts and evidence are counted apart: evidence can go once no verdict
   * rests on it, so that more of it goes than is counted here.
   */
  surplus(now: string): Promise<Readonly<Record<Kept, Surplus>>>
  /** Lets go of it, so many rows at a time, each part whole or not at all; gives rows gone after each part. */
  tidy(now: string): AsyncIterable<number>
}
