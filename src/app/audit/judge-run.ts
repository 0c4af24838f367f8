import type { Inspection } from '../../model/evidence.ts'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { Project } from '../../model/project.ts'
import { foreignCanonical } from '../../assessment/index.ts'
import type { Run, Store } from '../../store/index.ts'
import type { Embedded } from '../embedded.ts'
import { deriveProject } from './derive-project.ts'
import { findProfileSchemes } from './profile-schemes.ts'
import { judgeLinks } from './judge-links.ts'
import { readOwnPages } from './own-pages.ts'
import { chooseLink } from './presence.ts'
import { openRelevance } from './relevance.ts'
import { relevanceByModel } from './relevance-by-model.ts'
import { survey } from './survey.ts'
import { readWebGraph, type GraphSources } from './web-graph.ts'

export interface JudgeInput {
  readonly store: Store
  readonly run: Run
  readonly project: Project
  readonly graph: GraphSources
  /** The user's model for relevance; null for the word tables. */
  readonly embedded: Embedded | null
  /** ISO time against which dates are held. */
  readonly now: string
}

/** Judges a whole run from what is stored: no network, so it can be done again with new rules or new ranks. */
export async function* judgeRun({
  store,
  run,
  project: given,
  graph: sources,
  embedded,
  now,
}: JudgeInput): AsyncGenerator<AuditedLink> {
  const own = await readOwnPages(given, store.inspections.all(run.id, 'own'))
  const project = deriveProject(given, own)
  const profile = await survey({ store, run, project })
  const graph = await readWebGraph(sources, profile.hosts.domains())
  const around = {
    project,
    survey: profile,
    graph,
    schemes: findProfileSchemes(project, profile, graph, own),
    relevance: await relevanceByModel(await openRelevance(project, own), embedded, project, own),
    canonicalHolds: (inspection: Inspection, target: string | null) =>
      canonicalHolds({ store, run }, inspection, target),
    now,
  }
  yield* judgeLinks({ store, run, around })
}

async function canonicalHolds(
  { store, run }: { store: Store; run: Run },
  { page, finalUrl }: Inspection,
  target: string | null,
): Promise<boolean | null> {
  const canonical = foreignCanonical(page?.indexing.canonicals ?? [], finalUrl)
  if (canonical === null) return null
  const stored = await store.inspections.of(run.id, 'canonical', canonical.href)
  return stored === null || stored.inspection.outcome !== 'ok' ? null : chooseLink(stored.inspection, target) !== null
}
