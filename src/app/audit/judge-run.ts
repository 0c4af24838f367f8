import type { Inspection } from '../../model/evidence.ts'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { Project } from '../../model/project.ts'
import { foreignCanonical } from '../../assessment/index.ts'
import type { ProfileFacts } from '../../model/site-summary.ts'
import type { Role, Run, Store, StoredInspection } from '../../store/index.ts'
import type { Embedded } from '../embedded.ts'
import { deriveProject } from './derive-project.ts'
import type { Surroundings } from './gather.ts'
import { profileFacts } from './profile-facts.ts'
import { schemesByMember } from './profile-schemes.ts'
import { judgeLinks } from './judge-links.ts'
import { readOwnPages, type OwnPages } from './own-pages.ts'
import { chooseLink } from './presence.ts'
import { openRelevance } from './relevance.ts'
import { relevanceByModel } from './relevance-by-model.ts'
import { summarizeSites, surveyOf, type Survey } from './survey.ts'
import { readRanks, readWebAround, type GraphSources } from './web-graph.ts'

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
  const { store, graph } = input
  const inspections = (role: Role): AsyncIterable<StoredInspection> => store.inspections.all(run.id, role)
  const own = await readOwnPages(input.project, inspections('own'))
  const project = deriveProject(input.project, own)
  const sites = await summarizeSites({ store, projectId: run.projectId, project, inspections })
  const domains = new Set(sites.map(({ domain }) => domain))
  const around = await openSurroundings({
    ...{ ...input, project, own },
    profile: profileFacts(project, sites, await readWebAround(graph, domains), own),
    survey: surveyOf(sites),
    ranks: await readRanks(graph, domains),
    canonical: async (url) => (await store.inspections.of(run.id, 'canonical', url))?.inspection ?? null,
  })
  yield* judgeLinks({ store, run, around })
}

/** What is known besides the pages themselves, from stored evidence. */
export interface SurroundingsInput extends Pick<JudgeInput, 'embedded' | 'now'> {
  /** With what its own pages tell filled in. */
  readonly project: Project
  readonly own: OwnPages
  readonly survey: Survey
  readonly ranks: Surroundings['ranks']
  readonly profile: ProfileFacts
  /** The page that a canonical names, as it was seen. */
  readonly canonical: (url: string) => Promise<Inspection | null>
}

export async function openSurroundings(input: SurroundingsInput): Promise<Surroundings> {
  const { project, own, survey, ranks, profile, embedded, now } = input
  return {
    ...{ project, survey, ranks, now },
    schemes: schemesByMember(profile.schemes, project),
    linkedFrom: new Map(Object.entries(profile.linkedFrom)),
    relevance: await relevanceByModel(await openRelevance(project, own), embedded, project, own),
    canonicalHolds: (inspection, target) => canonicalHolds(input.canonical, inspection, target),
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
