import type { Claim } from '../../src/model/claim.ts'
import type { Inspection } from '../../src/model/evidence.ts'
import { projectSchema } from '../../src/model/project.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { LinkSummary, Store } from '../../src/store/index.ts'

export const project = projectSchema.parse({ site: 'https://www.us.example/' })
export const claim = (source: string, target: string | null, change: Partial<Claim> = {}): Claim => ({
  source,
  target,
  scope: 'page',
  provenance: { importer: 'generic', file: 'a.csv', line: 2 },
  ...change,
})
export const inspection = (url: string): Inspection => ({
  url,
  finalUrl: url,
  at: '2026-01-05T00:00:00Z',
  outcome: 'ok',
  status: 200,
  quote: null,
  hops: [],
  robots: null,
  validators: {},
  cut: null,
  page: null,
})
export const verdict: Verdict = {
  grade: 'fair',
  because: { message: 'verdict.fair' },
  score: 0.5,
  gates: [],
  findings: [],
}

export const summary: LinkSummary = {
  domain: 'a.example',
  outcome: 'ok',
  status: 200,
  found: true,
  followed: true,
  indexable: true,
  relevance: 0.7,
  authority: null,
  link: { anchor: 'our words', anchorClass: 'brand', placement: 'body', rel: [] },
}

/** Reads claims as one file; gives the project. */
export async function imported(
  store: Store,
  claims: readonly Claim[],
  digest: string,
  importer = 'generic',
): Promise<number> {
  const projectId = await store.projects.save(project)
  const session = await store.imports.begin(projectId, { name: 'a.csv', importer, digest })
  await session.add(claims)
  await session.finish()
  return projectId
}
