import { setTimeout as sleep } from 'node:timers/promises'
import { foreignCanonical } from '../../assessment/index.ts'
import type { Course } from '../../model/course.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import type { Project } from '../../model/project.ts'
import { follow, nextLook, rhythmOf, startCourse } from '../../monitoring/index.ts'
import type { BacklinkRow, Check, CheckResult, LinkLook, LinkState } from '../../store/index.ts'
import { addressKey } from '../../url/index.ts'
import { earlierLooks, searchKey } from '../audit/earlier-look.ts'
import { chooseLink } from '../audit/presence.ts'
import { lookOrRecall } from '../audit/visit-pages.ts'
import type { LoadWordTables } from '../word-tables.ts'
import { compareContent } from './compare-content.ts'
import type { OtherPages, Visiting } from './other-pages.ts'
import { sightingOf } from './sighting.ts'

export interface Looking extends Visiting {
  readonly project: Project
  /** Of Schakel: what one version saw, another does not take for its own. */
  readonly version: string
  readonly others: OtherPages
  readonly load: LoadWordTables
  readonly signal: AbortSignal
}

/**
 * A host that asks to be left alone for some minutes is visited after that, its other pages too: watching has the time,
 * and a page passed over today is not seen until its next turn.
 */
const LONGEST_WAIT = 5 * 60_000
const MOST_RETURNS = 2

/** Looks at one page and says for each of its links how it fares now and what changed. Nothing is stored yet. */
export async function lookAt(check: Check, looking: Looking): Promise<CheckResult> {
  const { store, run, now } = looking
  const links = await store.backlinks.from(check.projectId, check.source)
  const inspection = { ...(await visit(check.source, links, looking)), at: now() }
  const states = await store.links.states(links.map(({ id }) => id))
  const looks: LinkLook[] = []
  for (const link of links) looks.push(await lookAtLink(link, inspection, states.get(link.id) ?? null, looking))
  // What the site is tells about its links, so its home page is seen before the look is stored.
  if (looks.some(({ course }) => course.known?.found === true)) await looking.others('host', homeOf(inspection))
  const courses = looks.map(({ backlinkId, course }) => ({ course, matters: isWorthMuch(states.get(backlinkId)) }))
  return {
    runId: run.id,
    next: nextLook(courses, Date.parse(inspection.at), check.sourceKey, rhythmOf(looking.project)),
    inspection,
    links: looks,
  }
}

function homeOf({ finalUrl }: Inspection): string {
  return new URL('/', finalUrl).href
}

/** A link that is worth something is looked at more often. */
function isWorthMuch(state: LinkState | undefined): boolean {
  return state?.grade === 'strong' || state?.grade === 'fair'
}

async function visit(source: string, links: readonly BacklinkRow[], looking: Looking): Promise<Inspection> {
  const pages = new Set(links.flatMap(({ target }) => (target === null ? [] : [addressKey(target)])))
  const { fetcher, signal, project, version } = looking
  const wanted = { ...looking.wanted, pages }
  const sought = searchKey(project, pages, version)
  const earlier = earlierLooks(looking.store, looking.run.projectId, sought)
  // A page that was seen before is asked for only if it changed.
  let seen = await fetcher.visit(source, (await earlier('source', source))?.validators)
  for (let again = 0; again < MOST_RETURNS && seen.kind === 'refused'; again++) {
    if (typeof seen.wait !== 'number' || seen.wait > LONGEST_WAIT) break
    await sleep(seen.wait, undefined, { signal })
    seen = await fetcher.visit(source)
  }
  return { ...(await lookOrRecall(seen, 'source', { fetcher, wanted }, earlier)), sought }
}

async function lookAtLink(
  backlink: BacklinkRow,
  inspection: Inspection,
  state: LinkState | null,
  looking: Looking,
): Promise<LinkLook> {
  const { store, load, run } = looking
  const link = chooseLink(inspection, backlink.target)
  const claims = await store.backlinks.claims(run.projectId, backlink)
  const sighting = sightingOf(inspection, link, {
    claims,
    ...(await seenElsewhere(inspection, link, backlink, looking)),
  })
  const known = state === null || state.knownBy === null ? null : await store.inspections.get(state.knownBy)
  const content = await compareContent(known, inspection, load)
  const before = state?.course ?? startCourse(sighting.at)
  const { course, changes } = follow(before, sighting, content)
  return { backlinkId: backlink.id, course, knownBy: isNew(before, course) ? null : (state?.knownBy ?? null), changes }
}

/** Whether this look is what is known from now on. */
function isNew(before: Course, after: Course): boolean {
  return after.known !== null && after.known.at !== before.known?.at
}

/** What pages elsewhere tell of the link: the one that a canonical names, and the one of ours that it leads to. */
async function seenElsewhere(
  inspection: Inspection,
  link: LinkEvidence | null,
  { target }: BacklinkRow,
  { others }: Looking,
): Promise<{ canonicalHolds: boolean | null; targetWorks: boolean | null }> {
  if (link === null) return { canonicalHolds: null, targetWorks: null }
  const canonical = foreignCanonical(inspection.page?.indexing.canonicals ?? [], inspection.finalUrl)
  const named = canonical === null ? null : await others('canonical', canonical.href)
  return {
    canonicalHolds: named === null || named.outcome !== 'ok' ? null : chooseLink(named, target) !== null,
    // As it was claimed rather than with the tracking parameters of this link: one visit answers for every link to the page.
    targetWorks: works(await others('own', target ?? link.leadsTo)),
  }
}

function works({ outcome }: Inspection): boolean | null {
  if (outcome === 'ok') return true
  return outcome === 'not-found' || outcome === 'gone' || outcome === 'soft-404' ? false : null
}
