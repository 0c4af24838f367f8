import type { Generated } from 'kysely'

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
  }
  claims: {
    id: Generated<number>
    project_id: number
    import_id: number
    scope: string
    source: string
    source_key: string
    source_host: string
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
  runs: { id: Generated<number>; project_id: number; started: string; finished: string | null }
  inspections: {
    id: Generated<number>
    run_id: number
    role: string
    url_key: string
    at: string
    outcome: string
    inspection: Uint8Array
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
}
