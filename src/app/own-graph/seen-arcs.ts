import type { Inspection } from '../../model/evidence.ts'
import type { Store } from '../../store/index.ts'
import { siteOf } from '../../url/index.ts'

/** A link between two registrable domains. */
export type SeenArc = readonly [from: string, to: string]

/** The links that the rows of a file claim. */
export async function* claimedArcs(store: Store, file: number): AsyncGenerator<SeenArc> {
  const sites = new Map((await store.projects.list()).map(({ id, project }) => [id, project.site]))
  for await (const { domain, target, projectId } of store.seen.claims(file)) {
    const to = target ?? sites.get(projectId)
    if (to !== undefined) yield [domain, siteOf(to)]
  }
}

/** The links that a visited page shows, to other sites and to ours. */
export function* shownArcs({ outcome, finalUrl, page }: Inspection): Generator<SeenArc> {
  if (outcome !== 'ok' || page === null) return
  const from = siteOf(finalUrl)
  for (const [to] of page.outbound.domains) yield [from, to]
  // A link may lead to us through an address of another site.
  for (const { leadsTo } of page.links) yield [from, siteOf(leadsTo)]
}
