import type { Generated } from 'kysely'
import type { Traits } from './listing/traits.ts'

/** The tables as the queries see them. Blobs are zstd-compressed JSON (packed.ts). */
export interface Tables {
  projects: { id: Generated<number>; site_key: string; project: string }
  imports: {
    id: Generated<number>
    project_id: number
    file: string
    importer: string
    digest: string
    finished: number
    claims: number
    skipped: number
    /** Until when a process is reading it or taking it in. */
    held: Generated<number>
    /** The last of its claims that has a backlink; null while it is being read. */
    linked: Generated<number | null>
  }
  claims: {
    id: Generated<number>
    project_id: number
    import_id: number
    scope: string
    source: string
    source_key: string
    source_host: string
    /** Registrable domain. */
    source_domain: string
    target: string | null
    /** '' where the tool names no target. */
    target_key: string
    claim: string
  }
  skipped: { id: Generated<number>; project_id: number; import_id: number; row: string }
  backlinks: {
    id: Generated<number>
    project_id: number
    source: string
    source_key: string
    source_host: string
    target: string | null
    target_key: string
  }
  /** The claims of finished files by backlink: those that name its page and target. */
  reported: { backlink_id: number; claim_id: number }
  runs: { id: Generated<number>; project_id: number; started: string; finished: string | null; kind: string }
  inspections: {
    id: Generated<number>
    run_id: number
    role: string
    url_key: string
    /** Registrable domain of the page that came; '' for looks from before sites were summed up. */
    site: string
    at: string
    outcome: string
    inspection: Uint8Array
  }
  /** Bodies of pages, zstd, by the SHA-256 of what they were before. */
  bodies: { hash: string; bytes: number; body: Uint8Array }
  snapshots: {
    id: Generated<number>
    project_id: number
    run_id: number
    url_key: string
    form: string
    at: string
    /** 1 when a whole page came with a status of success. */
    well: number
    body: string | null
    /** The body before scripts ran, of a page that a browser made. */
    unscripted: string | null
    visit: Uint8Array
  }
  observations: {
    id: Generated<number>
    run_id: number
    backlink_id: number
    inspection_id: number
    at: string
    grade: string
    verdict: Uint8Array
  }
  checks: {
    id: Generated<number>
    project_id: number
    source: string
    source_key: string
    host: string
    /** Milliseconds since 1970; 0 for as soon as possible. */
    due: number
  }
  /** A host whose pages one worker may visit until a time. */
  hosts: { host: string; owner: string | null; until: number }
  links: {
    backlink_id: number
    project_id: number
    /** Inspection of the look that `course` holds as known. */
    known_id: number | null
    /** Inspections of the last look and of the last look that was judged. */
    looked_id: number
    judged_id: number | null
    course: string
    checked: number
    grade: string | null
    region: string | null
    /** Until when a worker has it in hand to judge. */
    held: Generated<number>
  }
  /** What the pages of a linking site tell together. Stale while it was looked at more often than it was summed up. */
  sites: {
    domain: string
    project_id: number
    looked: number
    /** Looks that the summary is of. */
    summed: Generated<number>
    /** Until when a worker has it in hand to sum up. */
    held: Generated<number>
    basis: Generated<string>
    /** One bit for each anchor class, in their order. */
    classes: Generated<number>
    digest: Generated<number>
    summary: Uint8Array | null
  }
  /** What all summaries together tell, and until when a worker is working it out. */
  profiles: { project_id: number; basis: Generated<string>; held: Generated<number>; facts: Uint8Array | null }
  traits: { id: Generated<number> } & Traits
  /** One row a backlink, narrow, for lists: what is not known is '' or -1, so that it sorts below what is. */
  listing: {
    backlink_id: number
    project_id: number
    traits_id: number
    /** That of the traits: every index of this table begins with it. */
    grade: string
    domain: string
    /** Page keys and anchor, cut. */
    source: string
    target: string
    anchor: string
    relevance: number
    authority: number
    /** ISO dates and times. */
    first_seen: string
    last_seen: string
    checked: string
    changed: string
  }
  changes: {
    id: Generated<number>
    project_id: number
    backlink_id: number
    inspection_id: number
    at: string
    kind: string
    change: string
  }
  /** Who is told of changes: from which change on, and which process is telling them now. */
  receivers: { name: string; since: number; last_digest: string | null; owner: string | null; until: number }
  acknowledged: { change_id: number; at: string }
  snoozes: { backlink_id: number; until: string }
  /** Which changes were told through which channel. */
  told: { change_id: number; channel: string }
  settings: { name: string; value: string }
}
