import { setTimeout as sleep } from 'node:timers/promises'
import type { Project } from '../../model/project.ts'
import type { JudgedLink, Run, Store } from '../../store/index.ts'
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
 * profile. Only sites that were looked at are read again. Workers share the work; it ends when all is judged, whoever did it.
 */
export async function judgeLooks(judging: JudgingLooks): Promise<void> {
  const { store, run } = judging
  const { projectId } = run
  if ((await store.links.countUnjudged(projectId)) === 0) return
  const around = await surroundingsNow(judging)
  for (;;) {
    const unjudged = await store.links.claimUnjudged(projectId, LINKS)
    const judged: JudgedLink[] = []
    for (const { backlink, inspectionId } of unjudged) {
      const inspection = (await store.inspections.get(inspectionId))!
      judged.push(judgedLink(await judgeLink({ store, projectId, around }, backlink, inspection), inspectionId))
    }
    await store.links.judge(run.id, judged)
    if (unjudged.length > 0) continue
    if ((await store.links.countUnjudged(projectId)) === 0) return
    await sleep(SEE_AGAIN)
  }
}

async function surroundingsNow({ store, run, graph, embedded, now, ...judging }: JudgingLooks): Promise<Surroundings> {
  const { projectId } = run
  const own = await readOwnPages(judging.project, store.inspections.current(projectId, 'own'))
  const project = deriveProject(judging.project, own)
  await sumUpSites({ store, projectId, project })
  const domains = new Set(await store.links.unjudgedSites(projectId))
  return openSurroundings({
    ...{ project, own, embedded, now },
    profile: await sharedProfile({ store, projectId, project, own, graph }),
    survey: await openSurvey(store, projectId),
    ranks: await readRanks(graph, domains),
    canonical: (url) => store.inspections.newest(projectId, 'canonical', url),
  })
}
