import type { Inspection } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import type { Verdict } from '../model/verdict.ts'

/** What a page was visited for. One visit serves every link on the page. */
export const ROLES = ['source', 'host', 'own', 'canonical'] as const
export type Role = (typeof ROLES)[number]

/** Pages that tell of a site: those that should link, and its home page. */
export const SITE_ROLES = ['source', 'host'] as const satisfies readonly Role[]
export type SiteRole = (typeof SITE_ROLES)[number]

/** One pass over a project's backlinks. Unfinished until `finish`; an unfinished run is taken up again. */
export interface Run {
  readonly id: number
  readonly projectId: number
  readonly started: string
  readonly finished: string | null
  /** An audit looks at every link once; watching looks at those that are due. */
  readonly kind: 'audit' | 'watch'
}

export interface ImportSummary {
  readonly file: string
  readonly importer: string
  readonly claims: number
  readonly skipped: number
}

export interface ListedImport extends ImportSummary {
  readonly projectId: number
}

/** A backlink without its claims: what the walk over pages needs. */
export interface BacklinkRow {
  readonly id: number
  readonly source: string
  readonly sourceKey: string
  readonly target: string | null
}

export interface StoredInspection {
  readonly id: number
  readonly role: Role
  readonly inspection: Inspection
}

/** One look at one link at one moment. Append-only: the history of a link is its list of observations. */
export interface Observation {
  readonly backlinkId: number
  readonly inspectionId: number
  readonly at: string
  readonly verdict: Verdict
}

export interface StoredProject {
  readonly id: number
  readonly project: Project
}
