import type { AnchorClass } from '../../model/audited-link.ts'
import type { ProfileFacts, SiteSummary } from '../../model/site-summary.ts'
import type { SiteRole, StoredInspection } from '../rows.ts'

/** A site of which pages were looked at since it was summed up. */
export interface StaleSite {
  readonly domain: string
  /** Looks at its pages so far: a summary is of these. */
  readonly looked: number
}

/** A summary with what it rests on. */
export interface SummedUp extends StaleSite {
  readonly summary: SiteSummary
  /** Names the facts of the project that it was made by. */
  readonly basis: string
}

/**
 * What the pages of each linking site tell together, kept so that one link can be judged without reading the whole
 * profile again. Workers share the summing up: what one has in hand, the others pass over for `HELD` milliseconds.
 */
export interface Sites {
  /** Makes every site stale that was summed up by other facts of the project than these. */
  rest(projectId: number, basis: string): Promise<void>
  /** Takes stale sites that no other worker has in hand. */
  claimStale(projectId: number, most: number): Promise<StaleSite[]>
  countStale(projectId: number): Promise<number>
  /** The newest inspections of the pages of a site, of a role, those seen first coming first. */
  pages(projectId: number, domain: string, role: SiteRole, most: number): AsyncIterable<StoredInspection>
  /** Keeps a summary. A site that was looked at meanwhile stays stale. */
  sumUp(projectId: number, site: SummedUp): Promise<void>
  get(projectId: number, domain: string): Promise<SiteSummary | null>
  /** In order of domain. */
  all(projectId: number): AsyncIterable<SiteSummary>
  /** Sites per anchor class. */
  anchorMix(projectId: number): Promise<Record<AnchorClass, number>>
  /** Says whether anything changed in any summary: equal summaries have equal fingerprints. */
  fingerprint(projectId: number): Promise<string>
}

/** What all sites of a project together tell, worked out by one worker for all. */
export interface Profiles {
  /** What was worked out from what `basis` names; null where nothing was. */
  found(projectId: number, basis: string): Promise<ProfileFacts | null>
  /** Takes the work upon itself; false while another worker has it in hand. */
  claim(projectId: number): Promise<boolean>
  keep(projectId: number, basis: string, facts: ProfileFacts): Promise<void>
}
