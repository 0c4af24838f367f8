import { setTimeout as sleep } from 'node:timers/promises'
import type { Inspection } from '../../model/evidence.ts'
import type { Project } from '../../model/project.ts'
import type { JudgedLink, Run, Store, UnjudgedLink } from '../../store/index.ts'
import { siteOf } from '../../url/index.ts'
import { deriveProject } from '../audit/derive-project.ts'
import type { Surroundings } from '../audit/gather.ts'
import { judgedLink, judgeLink } from '../audit/judge-links.ts'
import { openSurroundings } from '../audit/judge-run.ts'
import { readOwnPages } from '../audit/own-pages.ts'
import { readRanks, type GraphSources } from '../audit/web-graph.ts'
import type { Embedded } from '../embedded.ts'
import { openSurvey, SEE_AGAIN, sharedProfile, sumUpSites } from './sum-up.ts'

export interface JudgingLooks {
  readonly store: Store
  readonly run: Run
  readonly project: Project
  readonly graph: GraphSources
  readonly embedded: Embedded | null
  readonly now: string
}

/** Links taken at once and judged in one transaction. */
const LINKS = 50

/**
 * Judges every link by its last look, where that has not been done, in the light of the newest evidence of the whole
 * profile. Only sites that were looked at are read again. Workers share the work; it ends when all that was there at the
 * beginning is judged, whoever did it: what others look at meanwhile is for the next time.
 */
export async function judgeLooks(judging: JudgingLooks): Promise<void> {
  const { store, run } = judging
  const { projectId } = run
  const backlog = await store.links.backlog(projectId)
  if (backlog === null) return
  const sites = new Set(backlog.sites)
  let around = await surroundingsNow(judging, sites)
  for (;;) {
    const unjudged = await read(store, await store.links.claimUnjudged(projectId, backlog.upTo, LINKS))
    // A look that another worker was still storing when we began may be of a site that we know nothing of.
    if (learnSites(sites, unjudged)) around = await surroundingsNow(judging, sites)
    const judged: JudgedLink[] = []
    for (const { backlink, inspection, inspectionId } of unjudged)
      judged.push(judgedLink(await judgeLink({ store, projectId, around }, backlink, inspection), inspectionId))
    await store.links.judge(run.id, judged)
    if (unjudged.length > 0) continue
    if ((await store.links.countUnjudged(projectId, backlog.upTo)) === 0) return
    await sleep(SEE_AGAIN)
  }
}

type Look = UnjudgedLink & { readonly inspection: Inspection }

function read({ inspections }: Store, links: readonly UnjudgedLink[]): Promise<Look[]> {
  const looks = links.map(async (link) => ({ ...link, inspection: (await inspections.get(link.inspectionId))! }))
  return Promise.all(looks)
}

/** Whether any of the sites is new. */
function learnSites(sites: Set<string>, looks: readonly Look[]): boolean {
  const before = sites.size
  for (const { inspection } of looks) sites.add(siteOf(inspection.finalUrl))
  return sites.size > before
}

async function surroundingsNow(
  { store, run, graph, embedded, now, ...judging }: JudgingLooks,
  sites: ReadonlySet<string>,
): Promise<Surroundings> {
  const { projectId } = run
  const own = await readOwnPages(judging.project, store.inspections.current(projectId, 'own'))
  const project = deriveProject(judging.project, own)
  await sumUpSites({ store, projectId, project })
  return openSurroundings({
    ...{ project, own, embedded, now },
    profile: await sharedProfile({ store, projectId, project, own, graph }),
    survey: await openSurvey(store, projectId),
    ranks: await readRanks(graph, sites),
    canonical: (url) => store.inspections.newest(projectId, 'canonical', url),
  })
}
