import type { Change } from '../model/change.ts'
import type { Course } from '../model/course.ts'
import type { AnchorClass } from '../model/audited-link.ts'
import type { Inspection, Placement } from '../model/evidence.ts'
import type { Outcome } from '../model/visit.ts'
import type { BacklinkRow, Observation } from './rows.ts'

/** One linking page that is to be looked at. One visit serves every link on it. */
export interface Check {
  readonly id: number
  readonly projectId: number
  readonly source: string
  /** Key of the page, and of its host. */
  readonly sourceKey: string
  readonly host: string
  /** Milliseconds since 1970; 0 for as soon as possible. */
  readonly due: number
}

/** What a look showed of a link, in short: what lists are filtered and sorted by. */
export interface LinkSummary {
  /** Registrable domain of the source. */
  readonly domain: string
  readonly outcome: Outcome
  readonly status: number | null
  readonly found: boolean | null
  readonly followed: boolean | null
  readonly indexable: boolean | null
  readonly relevance: number | null
  readonly authority: number | null
  /** Null when the link was not there. */
  readonly link: ShownLink | null
}

export interface ShownLink {
  readonly anchor: string
  readonly anchorClass: AnchorClass
  readonly placement: Placement
  /** By which the page does not vouch for it: nofollow, ugc, sponsored. */
  readonly rel: readonly string[]
}

/** What one look came to for one link. */
export interface LinkLook {
  readonly backlinkId: number
  readonly course: Course
  /** The inspection that `course.known` is of; null for the one that this look brings. */
  readonly knownBy: number | null
  readonly changes: readonly Change[]
}

/** Everything that one check brought, stored whole or not at all. */
export interface CheckResult {
  readonly runId: number
  /** When the page is to be looked at next, milliseconds since 1970. */
  readonly next: number
  readonly inspection: Inspection
  readonly links: readonly LinkLook[]
}

export interface Checks {
  /** Puts every linking page that is not on the list there, due at once; gives how many were added, by project. */
  plan(): Promise<ReadonlyMap<number, number>>
  /**
   * Takes hosts that have pages due and that no worker holds, and gives those pages. A host is visited by one worker at a
   * time, so that politeness holds across workers.
   */
  claim(worker: string, now: number, hosts: number): Promise<Check[]>
  /** Says that the worker lives; one that keeps silent for `LEASE` milliseconds loses its hosts to others. */
  renew(worker: string): Promise<void>
  /** Takes those of these hosts that no other worker holds, and gives them. */
  hold(worker: string, hosts: readonly string[]): Promise<string[]>
  /** The workers that hold a host. */
  owners(): Promise<string[]>
  /** Gives back every host of a worker. */
  releaseAll(worker: string, pause: number): Promise<void>
  /** Gives a host back, to be visited by others after a pause (ms). */
  release(worker: string, host: string, pause: number): Promise<void>
  /** Pages due at a time, in all projects. */
  countDue(now: number): Promise<number>
  /** False, and nothing stored, when another worker has done this check meanwhile. */
  finish(check: Check, result: CheckResult): Promise<boolean>
}

export interface LinkState {
  readonly course: Course
  /** As it was judged last; null before that. */
  readonly grade: string | null
  /** Inspection of the look that `course.known` holds. */
  readonly knownBy: number | null
}

/** A link whose last look has not been judged yet. */
export interface UnjudgedLink {
  readonly backlink: BacklinkRow
  readonly inspectionId: number
}

/** What is to be judged at a moment. */
export interface Backlog {
  /** Number of the newest look of it. */
  readonly upTo: number
  /** Sites of its pages: registrable domains. */
  readonly sites: readonly string[]
}

/** A link as it was judged by its last look. */
export interface JudgedLink {
  readonly observation: Observation
  readonly summary: LinkSummary
}

/** A link with how it fared. */
export interface WatchedLink {
  readonly backlink: BacklinkRow
  readonly course: Course
  /** The last look, milliseconds since 1970. */
  readonly checked: number
  /** Where it stood, and what it was worth, when it was last seen standing; null when it never was, or was not judged. */
  readonly region: Placement | null
  readonly worth: string | null
}

export interface Links {
  /** By backlink; those never looked at are left out. */
  states(backlinkIds: readonly number[]): Promise<ReadonlyMap<number, LinkState>>
  /** What has not been judged by its last look yet; null when everything has. */
  backlog(projectId: number): Promise<Backlog | null>
  /** Takes links of a backlog that have not been judged and that no other worker has in hand. */
  claimUnjudged(projectId: number, upTo: number, most: number): Promise<UnjudgedLink[]>
  countUnjudged(projectId: number, upTo: number): Promise<number>
  /** Every link that was looked at, in order of import. */
  watched(projectId: number): AsyncIterable<WatchedLink>
  /** Appends observations, one for each look: what another worker has judged meanwhile is left as it is. */
  judge(runId: number, links: readonly JudgedLink[]): Promise<void>
}

export interface StoredChange {
  readonly id: number
  readonly projectId: number
  readonly source: string
  /** Null when no tool named the page of ours. */
  readonly target: string | null
  /** ISO time of the look that showed it. */
  readonly at: string
  readonly change: Change
}

export interface Changes {
  /** The last ones found, newest first. */
  newest(projectId: number, limit: number): Promise<StoredChange[]>
  /**
   * Hands every change that a channel has not told yet to `tell`, and notes them as told when that ends well. Two
   * processes never have the same change in hand.
   */
  tell(channel: string, tell: (changes: readonly StoredChange[]) => void | Promise<void>): Promise<void>
}

export interface Clock {
  /** The latest time that was worked with, ISO; null in a new workspace. */
  read(): Promise<string | null>
  /** Moves the clock on; a time before the one it shows leaves it. Gives what it shows. */
  advance(at: string): Promise<string>
}
