import type { Project } from '../../model/project.ts'
import type { JudgedLink, Run, Store } from '../../store/index.ts'
import { judgedLink, judgeLink } from '../audit/judge-links.ts'
import { openSurroundings } from '../audit/judge-run.ts'
import type { Embedded } from '../embedded.ts'
import type { GraphSources } from '../audit/web-graph.ts'

export interface JudgingLooks {
  readonly store: Store
  readonly run: Run
  readonly project: Project
  readonly graph: GraphSources
  readonly embedded: Embedded | null
  readonly now: string
}

/** Verdicts per transaction. */
const BATCH = 200

/** Judges every link by its last look, where that has not been done, in the light of the newest evidence of the whole profile. */
export async function judgeLooks({ store, run, project, graph, embedded, now }: JudgingLooks): Promise<void> {
  const { projectId } = run
  let around: Awaited<ReturnType<typeof openSurroundings>> | null = null
  const batch: JudgedLink[] = []
  for await (const { backlink, inspectionId } of store.links.unjudged(projectId, run.id)) {
    const inspection = await store.inspections.get(inspectionId)
    if (inspection === null) continue
    around ??= await openSurroundings({
      store,
      projectId,
      project,
      graph,
      embedded,
      now,
      inspections: (role) => store.inspections.current(projectId, role),
      canonical: (url) => store.inspections.newest(projectId, 'canonical', url),
    })
    const row = await judgeLink({ store, projectId, around }, backlink, inspection)
    batch.push(judgedLink(row, inspectionId))
    if (batch.length >= BATCH) await store.links.judge(run.id, batch.splice(0))
  }
  await store.links.judge(run.id, batch)
}
