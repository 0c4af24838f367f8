import type { Claim, Skipped } from '../model/claim.ts'
import type { Inspection } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import type { BacklinkRow, ImportSummary, ListedImport, Observation, Role, Run } from './rows.ts'
import type { StoredInspection, StoredProject } from './rows.ts'
import type { Listing } from './listing/port.ts'
import type { Snapshots } from './snapshots/port.ts'
import type { Retention } from './retention/port.ts'
import type { Profiles, Sites } from './sites/port.ts'
import type { Receivers } from './telling.ts'
import type { Changes, Checks, Clock, JudgedLink, Links } from './watching.ts'

/** Takes the rows of one file; nothing counts until `finish`, so a killed import leaves no half file behind. */
export interface ImportSession {
  add(rows: readonly (Claim | Skipped)[]): Promise<void>
  /** Replaces what an earlier import of the same file (by digest) said. */
  finish(): Promise<ImportSummary>
}

/**
 * The port. Everything acknowledged survives `kill -9`. Keys are `canonicalKey`s: rows that name the same page in
 * different dress are one backlink. Adapters pass one conformance suite.
 */
export interface Store {
  readonly projects: {
    /** Inserts or updates by site; gives the id. */
    save(project: Project): Promise<number>
    bySite(site: string): Promise<StoredProject | null>
    list(): Promise<StoredProject[]>
  }
  readonly imports: {
    begin(
      projectId: number,
      file: { readonly name: string; readonly importer: string; readonly digest: string },
    ): Promise<ImportSession>
    /** Whether a file with this content has been read in full. */
    has(projectId: number, digest: string): Promise<boolean>
    /** Files that were read in full, of all projects, the newest first: so many at most, or all of them. */
    newest(most: number | null): Promise<ListedImport[]>
    /** How many there are. */
    count(): Promise<number>
    /** Rows that gave no claim, with file, line and reason, in the order read. */
    skipped(projectId: number): AsyncIterable<Skipped>
  }
  readonly backlinks: {
    count(projectId: number): Promise<number>
    all(projectId: number): AsyncIterable<BacklinkRow>
    /** The backlinks that one page should hold. */
    from(projectId: number, source: string): Promise<BacklinkRow[]>
    /** Every claim about a backlink: those with its target, those without any, and those that only know its site. */
    claims(projectId: number, backlink: BacklinkRow): Promise<Claim[]>
  }
  readonly runs: {
    start(projectId: number, at: string, kind?: Run['kind']): Promise<Run>
    /** The unfinished audit, or a new one: two processes that ask at once get the same. */
    open(projectId: number, at: string): Promise<Run>
    /** The newest audit. */
    latest(projectId: number): Promise<Run | null>
    finish(runId: number, at: string): Promise<void>
  }
  readonly inspections: {
    append(runId: number, role: Role, inspection: Inspection): Promise<number>
    /** Addresses of linking pages that this run has not visited yet. */
    due(run: Run): AsyncIterable<string>
    get(id: number): Promise<Inspection | null>
    /** The newest inspection of an address in any run of the project. */
    newest(projectId: number, role: Role, url: string): Promise<Inspection | null>
    /** The newest inspection of every address in a role, over all runs of the project. */
    current(projectId: number, role: Role): AsyncIterable<StoredInspection>
    /** Whether this run has seen an address. */
    has(runId: number, role: Role, url: string): Promise<boolean>
    /** The newest inspection of an address in this run. */
    of(runId: number, role: Role, url: string): Promise<StoredInspection | null>
    all(runId: number, role: Role): AsyncIterable<StoredInspection>
    count(runId: number, role: Role): Promise<number>
  }
  /** What all projects of the workspace saw of who links to whom. */
  readonly seen: {
    /** Ids of the files that were read in full, ascending. */
    files(): Promise<number[]>
    /** What each row of a file claims: a link from a registrable domain to an address, or to the project's site where it names none. */
    claims(
      file: number,
    ): AsyncIterable<{ readonly domain: string; readonly target: string | null; readonly projectId: number }>
    /** Id of the newest inspection; 0 when there is none. */
    newest(): Promise<number>
    /** The inspections after this id, of any run and role, ascending. */
    inspections(since: number): AsyncIterable<StoredInspection>
  }
  readonly observations: {
    /** One for each look at a link: judged again, its verdict is replaced. Also brings the list of links up to date. */
    append(runId: number, judged: readonly JudgedLink[]): Promise<void>
    latest(backlinkId: number): Promise<Observation | null>
    countByGrade(runId: number): Promise<Readonly<Record<string, number>>>
  }
  readonly snapshots: Snapshots
  readonly checks: Checks
  readonly links: Links
  readonly sites: Sites
  readonly profiles: Profiles
  readonly listing: Listing
  readonly changes: Changes
  readonly receivers: Receivers
  readonly clock: Clock
  readonly retention: Retention
  close(): Promise<void>
}
