import { createHash } from 'node:crypto'
import type { Inspection } from '../../model/evidence.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import type { PageVisit, Visit } from '../../model/visit.ts'
import type { Role, Store } from '../../store/index.ts'

/** What evidence depends on besides the page: it can stand for a later visit only if this is the same. */
export function searchKey(project: Project, pages: ReadonlySet<string>, version: string): string {
  const sought = JSON.stringify([version, ownHosts(project), [...pages].sort()])
  return createHash('sha256').update(sought).digest('base64url').slice(0, 16)
}

/** Finds what an earlier visit of a page in any run of the project showed. */
export type EarlierLook = (role: Role, url: string) => Promise<Inspection | null>

/**
 * Gives only evidence that "not modified" (304) can stand for: of the whole page, at the very address, without scripts
 * that could change what it shows, read for the same search by the same version.
 */
export function earlierLooks({ inspections }: Pick<Store, 'inspections'>, projectId: number, key: string): EarlierLook {
  return async (role, url) => {
    const last = await inspections.newest(projectId, role, url)
    return last !== null && last.sought === key && standsForItself(last) ? last : null
  }
}

function standsForItself({ outcome, hops, cut, page, rendered, scripted, savedAs, validators }: Inspection): boolean {
  const whole = outcome === 'ok' && page !== null && cut === null && savedAs === undefined && hops.length === 0
  // A page without the link may get it from its scripts, whether its source changed or not.
  const still = rendered === undefined && (scripted === undefined || (page?.links.length ?? 0) > 0)
  return whole && still && (validators.etag !== undefined || validators.lastModified !== undefined)
}

/** A 304 need not repeat headers, but where it has one that says something about indexing, the page is asked for in full. */
export function isUnchanged(visit: Visit): visit is PageVisit {
  if (visit.kind !== 'page' || !visit.unchanged) return false
  return visit.hops.length === 0 && !visit.headers.some(([name]) => name === 'x-robots-tag' || name === 'link')
}

/** The earlier evidence as this visit's: the page is as it was, what robots.txt says is new. */
export function seenAgain(earlier: Inspection, { at, robots }: PageVisit): Inspection {
  return { ...earlier, at, robots }
}
