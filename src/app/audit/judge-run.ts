import type { Inspection } from '../../model/evidence.ts'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { Project } from '../../model/project.ts'
import { foreignCanonical } from '../../assessment/index.ts'
import type { Run, Store } from '../../store/index.ts'
import type { Embedded } from '../embedded.ts'
import { deriveProject } from './derive-project.ts'
import type { Surroundings } from './gather.ts'
import { profileSchemes, schemesByMember } from './profile-schemes.ts'
import { judgeLinks } from './judge-links.ts'
import { readOwnPages } from './own-pages.ts'
import { chooseLink } from './presence.ts'
import { openRelevance } from './relevance.ts'
import { relevanceByModel } from './relevance-by-model.ts'
import { survey, type SurveyInput } from './survey.ts'
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
export async function* judgeRun({ run, ...input }: JudgeInput): AsyncGenerator<AuditedLink> {
  const { store } = input
  const around = await openSurroundings({
    ...input,
    projectId: run.projectId,
    inspections: (role) => store.inspections.all(run.id, role),
    canonical: async (url) => (await store.inspections.of(run.id, 'canonical', url))?.inspection ?? null,
  })
  yield* judgeLinks({ store, run, around })
}

export interface SurroundingsInput extends Omit<SurveyInput, 'project'>, Omit<JudgeInput, 'run'> {
  /** The page that a canonical names, as it was seen. */
  readonly canonical: (url: string) => Promise<Inspection | null>
}

/** Gathers what is known besides the pages themselves, from stored evidence. */
export async function openSurroundings(input: SurroundingsInput): Promise<Surroundings> {
  const own = await readOwnPages(input.project, input.inspections('own'))
  const project = deriveProject(input.project, own)
  const profile = await survey({ ...input, project })
  const graph = await readWebGraph(input.graph, profile.hosts.domains())
  return {
    project,
    survey: profile,
    graph,
    schemes: schemesByMember(project, profileSchemes(project, profile, graph, own)),
    relevance: await relevanceByModel(await openRelevance(project, own), input.embedded, project, own),
    canonicalHolds: (inspection, target) => canonicalHolds(input.canonical, inspection, target),
    now: input.now,
  }
}

async function canonicalHolds(
  read: SurroundingsInput['canonical'],
  { page, finalUrl }: Inspection,
  target: string | null,
): Promise<boolean | null> {
  const canonical = foreignCanonical(page?.indexing.canonicals ?? [], finalUrl)
  const inspection = canonical === null ? null : await read(canonical.href)
  return inspection === null || inspection.outcome !== 'ok' ? null : chooseLink(inspection, target) !== null
}
